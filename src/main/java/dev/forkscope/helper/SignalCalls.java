package dev.forkscope.helper;

/**
 * Signals without handlers. What a program has a handler for is blocked and stays pending until somebody asks: code of this virtual
 * machine cannot run inside a handler of the kernel's. Sets are numbers, signal n in bit n - 1.
 */
final class SignalCalls {
    private static final int SET = 0;
    private static final int SET_BYTES = 128;
    private static final int TIME = 128;
    private static final int ACTION = 256;
    private static final int ACTION_FLAGS = ACTION + 8 + SET_BYTES;
    private static final int ACTION_BYTES = 152;
    private static final int VECTOR = 416;
    private static final int BYTES = 432;
    private static final int MICROS = 1_000_000;
    private static final int DESCRIPTOR = 0;
    private static final int SIGNALS = 1;

    private final Posix posix;
    private final NativeBuffer scratch = NativeBuffer.allocate(BYTES);
    private final PollSet waiting;

    SignalCalls(Posix posix) {
        this.posix = posix;
        waiting = new PollSet(posix, 2);
    }

    /** sigprocmask(2): these are blocked now, and no others. */
    void block(long signals) {
        posix.libc.sigprocmask(Linux.SIG_SETMASK, set(signals), 0);
    }

    /** sigpending(2). */
    long pending() {
        posix.libc.sigpending(set(0));
        return scratch.bytes.getLong(SET);
    }

    /** sigaction(2) with SIG_DFL or SIG_IGN; -1 where the kernel refuses. */
    int dispose(int signal, boolean ignored, int flags) {
        for (int i = 0; i < ACTION_BYTES; i += 8) {
            scratch.bytes.putLong(ACTION + i, 0);
        }
        scratch.bytes.putLong(ACTION, ignored ? Linux.SIG_IGN : Linux.SIG_DFL);
        scratch.bytes.putInt(ACTION_FLAGS, flags);
        return posix.libc.sigaction(signal, scratch.address + ACTION, 0);
    }

    /** sigtimedwait(2), with a time of -1 for ever: takes one, and says which; 0 when the time is over or something else came between. */
    int take(long signals, long micros) {
        scratch.bytes.putLong(TIME, micros / MICROS);
        scratch.bytes.putLong(TIME + 8, micros % MICROS * 1_000);
        int signal = posix.libc.sigtimedwait(set(signals), 0, micros < 0 ? 0 : scratch.address + TIME);
        return signal > 0 ? signal : 0;
    }

    /** Blocks until {@code fd} can be read or written, or one of the signals is pending; whether it was the descriptor. */
    boolean awaitDescriptor(int fd, boolean output, long signals) {
        waiting.watch(DESCRIPTOR, fd, output ? Linux.POLLOUT : Linux.POLLIN);
        waiting.watch(SIGNALS, -1, 0);
        waiting.await(0);
        if (waiting.told(DESCRIPTOR) != 0) {
            return true;
        }
        int pending = posix.libc.signalfd(-1, set(signals), Linux.SFD_NONBLOCK);
        waiting.watch(SIGNALS, pending, Linux.POLLIN);
        waiting.await(-1);
        posix.posix.close(pending);
        return waiting.told(SIGNALS) == 0 && waiting.told(DESCRIPTOR) != 0;
    }

    /** Whether writing to {@code fd} would not block, as far as poll(2) knows: it does not know of room in a page that is begun. */
    boolean isWritable(int fd) {
        waiting.watch(DESCRIPTOR, fd, Linux.POLLOUT);
        waiting.watch(SIGNALS, -1, 0);
        waiting.await(0);
        return waiting.told(DESCRIPTOR) != 0;
    }

    /** pwritev2(2) with RWF_NOWAIT: fails with EAGAIN where write(2) would block. */
    int writeNow(int fd, long address, int length) {
        scratch.bytes.putLong(VECTOR, address);
        scratch.bytes.putLong(VECTOR + 8, length);
        return (int) posix.libc.pwritev2(fd, scratch.address + VECTOR, 1, -1, Linux.RWF_NOWAIT);
    }

    private long set(long signals) {
        for (int i = 0; i < SET_BYTES; i += 8) {
            scratch.bytes.putLong(SET + i, 0);
        }
        scratch.bytes.putLong(SET, signals);
        return scratch.address + SET;
    }
}
