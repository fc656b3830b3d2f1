package dev.forkscope.helper.machine;

/** A whole number that is not negative and grows in place: {@link java.math.BigInteger} would allocate. */
final class BigNumber {
    /** 5,120 bits: 10 to the power of 1,150 with a number of 1,300 bits times it. */
    private static final int WORDS = 160;

    private static final int BITS = 32;
    private static final long WORD = 0xffff_ffffL;
    private static final int NINE_DIGITS = 1_000_000_000;

    private final int[] words = new int[WORDS];
    private int length;

    void set(long value) {
        words[0] = (int) value;
        words[1] = (int) (value >>> BITS);
        length = 2;
        trim();
    }

    void set(BigNumber other) {
        System.arraycopy(other.words, 0, words, 0, other.length);
        length = other.length;
    }

    boolean isZero() {
        return length == 0;
    }

    /** How many bits it has; 0 has none. */
    int bits() {
        return length == 0 ? 0 : length * BITS - Integer.numberOfLeadingZeros(words[length - 1]);
    }

    /** The number, which has at most 63 bits. */
    long value() {
        return (length > 1 ? (words[1] & WORD) << BITS : 0) | (length > 0 ? words[0] & WORD : 0);
    }

    void multiplyAdd(int factor, int addend) {
        long carry = addend & WORD;
        for (int i = 0; i < length; i++) {
            carry += (words[i] & WORD) * (factor & WORD);
            words[i] = (int) carry;
            carry >>>= BITS;
        }
        if (carry != 0) {
            words[length++] = (int) carry;
        }
    }

    void multiplyByPowerOfTen(int power) {
        int left = power;
        for (; left >= 9; left -= 9) {
            multiplyAdd(NINE_DIGITS, 0);
        }
        for (; left > 0; left--) {
            multiplyAdd(10, 0);
        }
    }

    void shiftLeft(int count) {
        if (length == 0) {
            return;
        }
        int whole = count / BITS;
        int part = count % BITS;
        words[length] = 0;
        for (int i = length; i >= 0; i--) {
            int lower = i > 0 && part > 0 ? words[i - 1] >>> BITS - part : 0;
            words[i + whole] = words[i] << part | lower;
        }
        for (int i = 0; i < whole; i++) {
            words[i] = 0;
        }
        length += whole + 1;
        trim();
    }

    /** Negative, 0 or positive as this is less than, equal to or greater than {@code other}. */
    int compare(BigNumber other) {
        if (length != other.length) {
            return length - other.length;
        }
        for (int i = length - 1; i >= 0; i--) {
            if (words[i] != other.words[i]) {
                return Integer.compareUnsigned(words[i], other.words[i]);
            }
        }
        return 0;
    }

    void add(BigNumber other) {
        int to = Math.max(length, other.length);
        long carry = 0;
        for (int i = 0; i < to; i++) {
            carry += (i < length ? words[i] & WORD : 0) + (i < other.length ? other.words[i] & WORD : 0);
            words[i] = (int) carry;
            carry >>>= BITS;
        }
        length = to;
        if (carry != 0) {
            words[length++] = (int) carry;
        }
    }

    /** Subtracts {@code other}, which is not greater. */
    void subtract(BigNumber other) {
        long borrow = 0;
        for (int i = 0; i < length; i++) {
            long rest = (words[i] & WORD) - (i < other.length ? other.words[i] & WORD : 0) - borrow;
            words[i] = (int) rest;
            borrow = rest < 0 ? 1 : 0;
        }
        trim();
    }

    private void trim() {
        while (length > 0 && words[length - 1] == 0) {
            length--;
        }
    }
}
