package dev.forkscope.helper;

import com.kenai.jffi.MemoryIO;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Native memory that is reached as a little-endian {@link ByteBuffer} and handed to system calls by address. Never freed. */
final class NativeBuffer {
    final ByteBuffer bytes;
    final long address;

    private NativeBuffer(long address, int size) {
        this.address = address;
        bytes = MemoryIO.getInstance().newDirectByteBuffer(address, size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** {@code size} bytes of this process's own, which fork copies. */
    static NativeBuffer allocate(int size) {
        return new NativeBuffer(MemoryIO.getInstance().allocateMemory(size, true), size);
    }

    /** A view of memory that was mapped at {@code address}. */
    static NativeBuffer at(long address, int size) {
        return new NativeBuffer(address, size);
    }
}
