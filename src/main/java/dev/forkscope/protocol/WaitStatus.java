package dev.forkscope.protocol;

/** The macros of wait(2) on a status as Linux packs it. */
public final class WaitStatus {
    private WaitStatus() {}

    /** WIFEXITED. */
    public static boolean exited(int status) {
        return (status & 0x7f) == 0;
    }

    /** WEXITSTATUS, 0 to 255. */
    public static int exitStatus(int status) {
        return status >> 8 & 0xff;
    }

    /** WIFSIGNALED. */
    public static boolean signaled(int status) {
        int low = status & 0x7f;
        return low != 0 && low != 0x7f;
    }

    /** WTERMSIG. */
    public static int termSignal(int status) {
        return status & 0x7f;
    }

    /** WIFSTOPPED. */
    public static boolean stopped(int status) {
        return (status & 0xff) == 0x7f;
    }

    /** WSTOPSIG. */
    public static int stopSignal(int status) {
        return status >> 8 & 0xff;
    }

    /** WIFCONTINUED. */
    public static boolean continued(int status) {
        return status == 0xffff;
    }

    /** WCOREDUMP. */
    public static boolean coreDumped(int status) {
        return signaled(status) && (status & 0x80) != 0;
    }
}
