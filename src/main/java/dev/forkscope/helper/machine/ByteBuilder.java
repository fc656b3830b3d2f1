package dev.forkscope.helper.machine;

/** A byte buffer of fixed capacity that text is put together in; what does not fit sets {@link #overflowed()}. */
final class ByteBuilder {
    final byte[] bytes;
    int length;
    private boolean overflowed;
    private final byte[] digits = new byte[72];

    ByteBuilder(int capacity) {
        bytes = new byte[capacity];
    }

    void clear() {
        length = 0;
        overflowed = false;
    }

    /** Whether something was left out since the last {@link #clear}. */
    boolean overflowed() {
        return overflowed;
    }

    /** Gives up: what would come does not fit. */
    void overflow() {
        overflowed = true;
    }

    void append(int b) {
        if (length < bytes.length) {
            bytes[length++] = (byte) b;
        } else {
            overflowed = true;
        }
    }

    void append(byte[] source) {
        append(source, 0, source.length);
    }

    void append(byte[] source, int offset, int count) {
        if (count > bytes.length - length) {
            overflowed = true;
            return;
        }
        System.arraycopy(source, offset, bytes, length, count);
        length += count;
    }

    void fill(int b, long count) {
        for (long i = 0; i < count && !overflowed; i++) {
            append(b);
        }
    }

    void appendDecimal(long value) {
        if (value < 0) {
            append('-');
        }
        int n = digitsOf(value, 10, false, false);
        append(digits, digits.length - n, n);
    }

    /** Appends the digits of {@code value}, which is not negative, to base 16. */
    void appendHex(long value) {
        int n = digitsOf(value, 16, false, false);
        append(digits, digits.length - n, n);
    }

    /** Leaves the digits of |value| (or of value as unsigned) at the end of {@link #digits()}; returns how many. */
    int digitsOf(long value, int radix, boolean unsigned, boolean upper) {
        int at = digits.length;
        long rest = value;
        do {
            int digit;
            if (unsigned) {
                digit = (int) Long.remainderUnsigned(rest, radix);
                rest = Long.divideUnsigned(rest, radix);
            } else {
                digit = (int) (rest % radix);
                digit = digit < 0 ? -digit : digit;
                rest /= radix;
            }
            digits[--at] = (byte) (digit < 10 ? '0' + digit : (upper ? 'A' : 'a') + digit - 10);
        } while (rest != 0);
        return digits.length - at;
    }

    byte[] digits() {
        return digits;
    }
}
