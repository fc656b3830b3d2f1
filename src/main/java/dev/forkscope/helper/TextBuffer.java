package dev.forkscope.helper;

/** A short ASCII text in native memory. */
final class TextBuffer {
    private static final int CAPACITY = 256;
    private static final int MAX_DIGITS = 12;

    private final NativeBuffer buffer = NativeBuffer.allocate(CAPACITY);
    private int length;

    void clear() {
        length = 0;
    }

    void append(byte b) {
        buffer.bytes.put(length++, b);
    }

    void append(byte[] text) {
        buffer.bytes.put(length, text, 0, text.length);
        length += text.length;
    }

    /** Appends a number in decimal. */
    void append(int number) {
        int rest = number;
        if (rest < 0) {
            append((byte) '-');
            rest = -rest;
        }
        int divisor = 1;
        for (int i = 1; i < MAX_DIGITS && rest / divisor >= 10; i++) {
            divisor *= 10;
        }
        while (divisor > 0) {
            append((byte) ('0' + rest / divisor % 10));
            divisor /= 10;
        }
    }

    long address() {
        return buffer.address;
    }

    int length() {
        return length;
    }
}
