package dev.forkscope.helper;

/** A word in shared memory by which a zygote tells the launcher that it has checked itself. */
final class ReadyFlag {
    private static final int PAGE = 4_096;

    private final NativeBuffer word;

    ReadyFlag(Posix posix) {
        word = posix.mapShared(PAGE);
    }

    void clear() {
        word.bytes.putInt(0, 0);
    }

    void set() {
        word.bytes.putInt(0, 1);
    }

    boolean isSet() {
        return word.bytes.getInt(0) != 0;
    }
}
