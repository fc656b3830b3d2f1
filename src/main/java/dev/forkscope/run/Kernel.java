package dev.forkscope.run;

import java.io.IOException;
import jnr.constants.platform.Fcntl;
import jnr.constants.platform.Signal;
import jnr.posix.POSIX;
import jnr.posix.POSIXFactory;

/** The few system calls that the server itself makes; the only class outside {@code helper} that touches jnr. */
final class Kernel {
    private static final int FD_CLOEXEC = 1;

    private final POSIX posix = POSIXFactory.getNativePOSIX();

    /**
     * pipe(2), closed on exec.
     *
     * @return read end and write end
     * @throws IOException if there are no descriptors left
     */
    int[] pipe() throws IOException {
        int[] ends = new int[2];
        if (posix.pipe(ends) != 0) {
            throw new IOException("pipe: errno " + posix.errno());
        }
        posix.fcntlInt(ends[0], Fcntl.F_SETFD, FD_CLOEXEC);
        posix.fcntlInt(ends[1], Fcntl.F_SETFD, FD_CLOEXEC);
        return ends;
    }

    /** close(2). */
    void close(int fd) {
        posix.close(fd);
    }

    /** kill(2) with SIGKILL of a process; whether there was one. */
    boolean kill(int pid) {
        return pid > 1 && posix.kill(pid, Signal.SIGKILL.intValue()) == 0;
    }

    /** kill(2) with SIGKILL of a process group; whether it had a member. */
    boolean killGroup(int pgid) {
        return pgid > 1 && posix.kill(-pgid, Signal.SIGKILL.intValue()) == 0;
    }
}
