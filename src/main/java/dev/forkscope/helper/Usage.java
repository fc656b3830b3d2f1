package dev.forkscope.helper;

import dev.forkscope.helper.machine.Kernel;

/** What processes have used: a {@code struct rusage}, and the wait status of the child it is of. */
final class Usage {
    private static final int STATUS = Kernel.USAGE_NUMBERS * Long.BYTES;

    private final Posix posix;
    private final NativeBuffer room = NativeBuffer.allocate(STATUS + Long.BYTES);

    Usage(Posix posix) {
        this.posix = posix;
    }

    /** wait4(2). */
    int wait4(int pid, int options) {
        return posix.libc.wait4(pid, room.address + STATUS, options, room.address);
    }

    /** getrusage(2). */
    int of(int who) {
        return posix.libc.getrusage(who, room.address);
    }

    /** What the last successful {@link #wait4} stored. */
    int status() {
        return room.bytes.getInt(STATUS);
    }

    /** A number of the structure. */
    long number(int index) {
        return room.bytes.getLong(index * Long.BYTES);
    }
}
