package dev.forkscope.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Two pipes to another process, one each way. Their ends are ours only until that process has them. */
final class PipePair {
    private final Kernel kernel;

    /** What the other process reads. */
    final int theirInput;

    /** What the other process writes into. */
    final int theirOutput;

    /** Written here, read there. */
    final OutputStream toThem;

    /** Written there, read here; at its end when nobody has the other end any more, and we have {@link #release}d it. */
    final InputStream fromThem;

    /** @throws IOException if there are no descriptors left */
    PipePair(Kernel kernel) throws IOException {
        this.kernel = kernel;
        int[] there = kernel.pipe();
        int[] back;
        try {
            back = kernel.pipe();
        } catch (IOException e) {
            close(there[0], there[1]);
            throw e;
        }
        theirInput = there[0];
        theirOutput = back[1];
        try {
            // Opened again by path, because Java has no stream for a number.
            toThem = new FileOutputStream(path(there[1]));
            fromThem = new FileInputStream(path(back[0]));
        } catch (IOException e) {
            release();
            throw e;
        } finally {
            close(there[1], back[0]);
        }
    }

    /** Where a descriptor of ours can be opened again. */
    static File path(int fd) {
        return new File("/proc/self/fd/" + fd);
    }

    /** Closes their ends here; only once. */
    void release() {
        close(theirInput, theirOutput);
    }

    private void close(int one, int other) {
        kernel.close(one);
        kernel.close(other);
    }
}
