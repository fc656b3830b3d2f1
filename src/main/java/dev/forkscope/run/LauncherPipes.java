package dev.forkscope.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A launcher's standard input and output, pipes of our own: the zygote has them as well and speaks on after the launcher's death, when
 * Java has long closed the ones that it makes for a process.
 */
final class LauncherPipes {
    private final Kernel kernel;
    private final int[] orders;
    private final int[] reports;

    /** Where its input is written. */
    final OutputStream input;

    /** Where its output is read. */
    final InputStream output;

    /** @throws IOException if there are no descriptors left */
    LauncherPipes(Kernel kernel) throws IOException {
        this.kernel = kernel;
        orders = kernel.pipe();
        reports = kernel.pipe();
        input = new FileOutputStream(path(orders[1]));
        output = new FileInputStream(path(reports[0]));
    }

    /** What the launcher shall have as its standard input. */
    ProcessBuilder.Redirect itsInput() {
        return ProcessBuilder.Redirect.from(path(orders[0]));
    }

    /** What the launcher shall have as its standard output. */
    ProcessBuilder.Redirect itsOutput() {
        return ProcessBuilder.Redirect.to(path(reports[1]));
    }

    /** The launcher has its ends, or there is none: leaves only {@link #input} and {@link #output} open here. */
    void release() {
        for (int[] pipe : new int[][] {orders, reports}) {
            kernel.close(pipe[0]);
            kernel.close(pipe[1]);
        }
    }

    private static File path(int fd) {
        return new File("/proc/self/fd/" + fd);
    }
}
