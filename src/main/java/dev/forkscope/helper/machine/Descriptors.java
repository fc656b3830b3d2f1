package dev.forkscope.helper.machine;

/** What each file descriptor of this process leads to. The kernel knows best; this only tells a terminal from a pipe. */
final class Descriptors {
    static final int CLOSED = 0;
    static final int TERMINAL = 1;
    static final int PIPE = 2;
    /** Standard input, which is /dev/null. */
    static final int INPUT = 3;

    private final byte[] kinds = new byte[1_024];

    Descriptors() {
        kinds[0] = INPUT;
        kinds[1] = TERMINAL;
        kinds[2] = TERMINAL;
    }

    int kind(int fd) {
        return fd >= 0 && fd < kinds.length ? kinds[fd] : CLOSED;
    }

    void set(int fd, int kind) {
        if (fd >= 0 && fd < kinds.length) {
            kinds[fd] = (byte) kind;
        }
    }
}
