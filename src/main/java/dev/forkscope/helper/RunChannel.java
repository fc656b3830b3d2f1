package dev.forkscope.helper;

import dev.forkscope.helper.machine.EventChannel;
import dev.forkscope.protocol.EventType;
import dev.forkscope.protocol.Verdict;
import org.jspecify.annotations.Nullable;

/** The write end of a run's event channel, a pipe that the server reads. */
final class RunChannel implements EventChannel {
    /** A run that has told so much stands back behind all others: its record keeps the server busy as well. */
    private static final int MUCH = 262_144;

    private final Posix posix;
    private final NativeBuffer out = NativeBuffer.allocate(EventType.MAX_RECORD);
    private int fd = -1;
    private long startNanos;
    private @Nullable RunSlot charged;
    private boolean stoodBack;

    RunChannel(Posix posix) {
        this.posix = posix;
    }

    /** The run begins now and writes into {@code eventFd}. */
    void begin(int eventFd) {
        fd = eventFd;
        startNanos = System.nanoTime();
        charged = null;
    }

    /** From now on what is written counts against the run's limit: this is a demo process, no longer the helper. */
    void chargeTo(RunSlot slot) {
        charged = slot;
    }

    @Override
    public long micros() {
        return (System.nanoTime() - startNanos) / 1_000;
    }

    @Override
    public void emit(byte[] records, int length) {
        RunSlot slot = charged;
        if (slot != null && !slot.chargeEvents(length)) {
            slot.stop(Verdict.OUTPUT_LIMIT.ordinal());
            return;
        }
        if (slot != null && !stoodBack && slot.eventBytes() > MUCH) {
            stoodBack = true;
            posix.idle();
        }
        out.bytes.put(0, records, 0, length);
        if (posix.libc.write(fd, out.address, length) != length) {
            posix.libc._exit(1);
        }
    }
}
