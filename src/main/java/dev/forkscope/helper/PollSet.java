package dev.forkscope.helper;

/** The descriptors a process waits on, poll(2). */
final class PollSet {
    private static final int ENTRY = 8;
    private static final int EVENTS = 4;
    private static final int RETURNED = 6;

    private final Posix posix;
    private final NativeBuffer entries;
    private final int count;

    PollSet(Posix posix, int count) {
        this.posix = posix;
        this.count = count;
        entries = NativeBuffer.allocate(count * ENTRY);
    }

    /** Entry {@code index} waits on {@code fd} for {@code events}; what it had to tell is forgotten. */
    void watch(int index, int fd, int events) {
        entries.bytes.putInt(index * ENTRY, fd);
        entries.bytes.putShort(index * ENTRY + EVENTS, (short) events);
        entries.bytes.putShort(index * ENTRY + RETURNED, (short) 0);
    }

    /** Waits, at most {@code timeoutMs}, -1 for ever; returns how many entries have something to tell. */
    int await(int timeoutMs) {
        return posix.libc.poll(entries.address, count, timeoutMs);
    }

    /** What entry {@code index} had to tell at the last {@link #await}; 0 for nothing. */
    int told(int index) {
        return entries.bytes.getShort(index * ENTRY + RETURNED);
    }
}
