package dev.forkscope.helper;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A word in memory that a launcher's family shares: the generation that was ready last. No two processes are ready for the same one. */
final class ReadyWord {
    private static final int PAGE = 4_096;
    private static final VarHandle INT = MethodHandles.byteBufferViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final NativeBuffer word;

    ReadyWord(Posix posix) {
        word = posix.mapShared(PAGE);
    }

    /** Whether {@code generation}, or a later one, is or was ready. */
    boolean isReady(int generation) {
        return last() >= generation;
    }

    /** Makes the caller the zygote of {@code generation}; false if there is one already, or one of a later generation. */
    boolean claim(int generation) {
        int last = last();
        return last < generation && INT.compareAndSet(word.bytes, 0, last, generation);
    }

    private int last() {
        return (int) INT.getVolatile(word.bytes, 0);
    }
}
