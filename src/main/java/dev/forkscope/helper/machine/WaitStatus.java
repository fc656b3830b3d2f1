package dev.forkscope.helper.machine;

/** The macros of wait(2) on a status as Linux packs it. */
final class WaitStatus {
    private WaitStatus() {}

    static boolean exited(int status) {
        return (status & 0x7f) == 0;
    }

    static int exitStatus(int status) {
        return status >> 8 & 0xff;
    }

    static boolean signaled(int status) {
        int low = status & 0x7f;
        return low != 0 && low != 0x7f;
    }

    static int termSignal(int status) {
        return status & 0x7f;
    }

    static boolean stopped(int status) {
        return (status & 0xff) == 0x7f;
    }

    static int stopSignal(int status) {
        return status >> 8 & 0xff;
    }

    static boolean continued(int status) {
        return status == 0xffff;
    }

    static boolean coreDumped(int status) {
        return signaled(status) && (status & 0x80) != 0;
    }
}
