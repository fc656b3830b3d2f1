package dev.forkscope.helper.machine;

/**
 * The decimal digits of a double: as few as tell it from its neighbours, or a given number of them, correctly rounded. In whole numbers, as
 * Steele and White ("How to print floating-point numbers accurately", 1990) and Burger and Dybvig (1996) do it; the digits are those of CPython,
 * whose dtoa() follows the same definition.
 */
final class FloatDigits {
    /** No double has more digits that are not 0. */
    private static final int MOST = 800;

    private static final int MANTISSA_BITS = 52;
    private static final long HIDDEN = 1L << MANTISSA_BITS;
    private static final int LEAST_EXPONENT = -1_074;
    private static final double LOG_2 = 0.30102999566398119;

    /** The digits, as ASCII, without zeros at the end; the first {@link #count}. */
    final byte[] digits = new byte[MOST];

    int count;

    /** The point stands before digit number {@code point}: 0.d1d2... times 10 to the power of it. */
    int point;

    private final BigNumber numerator = new BigNumber();
    private final BigNumber denominator = new BigNumber();
    private final BigNumber up = new BigNumber();
    private final BigNumber down = new BigNumber();
    private final BigNumber sum = new BigNumber();
    private final byte[] reversed = new byte[20];
    private long mantissa;
    private int exponent;

    /** The shortest digits that give {@code value}, which is finite and not negative, and of these the closest. */
    void shortest(double value) {
        if (value < HIDDEN && value == (long) value) {
            whole((long) value);
            return;
        }
        takeApart(value);
        boolean lopsided = mantissa == HIDDEN && exponent > LEAST_EXPONENT;
        ratio(lopsided ? 2 : 1);
        down.set(1);
        down.shiftLeft(Math.max(exponent, 0));
        up.set(down);
        if (lopsided) {
            up.shiftLeft(1);
        }
        int scale = scale();
        if (scale < 0) {
            up.multiplyByPowerOfTen(-scale);
            down.multiplyByPowerOfTen(-scale);
        }
        boolean even = (mantissa & 1) == 0;
        point = scale + 2;
        if (!reaches(even)) {
            point--;
            timesTen();
        }
        count = 0;
        while (true) {
            int digit = digit();
            int low = numerator.compare(down);
            boolean enoughBelow = even ? low <= 0 : low < 0;
            boolean enoughAbove = reaches(even);
            if (enoughBelow || enoughAbove) {
                put(enoughBelow && (!enoughAbove || isNearer(digit)) ? digit : digit + 1);
                return;
            }
            put(digit);
            timesTen();
        }
    }

    /** {@code wanted} digits in all, at least 1. */
    void significant(double value, int wanted) {
        fixed(value, wanted, false);
    }

    /** Digits up to {@code places} behind the point; negative ones are before it. */
    void places(double value, int places) {
        fixed(value, places, true);
    }

    private void fixed(double value, int wanted, boolean behindPoint) {
        count = 0;
        point = 1;
        if (value == 0) {
            put(0);
            return;
        }
        takeApart(value);
        ratio(1);
        point = scale() + 2;
        if (numerator.compare(denominator) < 0) {
            point--;
            numerator.multiplyAdd(10, 0);
        }
        long number = behindPoint ? (long) point + wanted : wanted;
        for (int i = 0; i < number && !numerator.isZero(); i++) {
            put(digit());
            numerator.multiplyAdd(10, 0);
        }
        if (number < 0) {
            zero();
            return;
        }
        denominator.multiplyAdd(5, 0);
        int half = numerator.compare(denominator);
        if (half > 0 || half == 0 && count > 0 && (digits[count - 1] & 1) != 0) {
            roundUp();
        }
        while (count > 0 && digits[count - 1] == '0') {
            count--;
        }
        if (count == 0) {
            zero();
        }
    }

    private void zero() {
        count = 0;
        point = 1;
        put(0);
    }

    private void roundUp() {
        while (count > 0 && digits[count - 1] == '9') {
            count--;
        }
        if (count > 0) {
            digits[count - 1]++;
        } else {
            put(1);
            point++;
        }
    }

    private void whole(long value) {
        int n = 0;
        long rest = value;
        do {
            reversed[n++] = (byte) (rest % 10);
            rest /= 10;
        } while (rest != 0);
        count = 0;
        point = n;
        while (n > 0) {
            put(reversed[--n]);
        }
        while (count > 1 && digits[count - 1] == '0') {
            count--;
        }
    }

    private void takeApart(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int biased = (int) (bits >> MANTISSA_BITS);
        mantissa = bits & HIDDEN - 1 | (biased == 0 ? 0 : HIDDEN);
        exponent = (biased == 0 ? 1 : biased) - 1_075;
    }

    /** numerator / denominator = the value; both twice as large, or four times, so that half the distance to a neighbour is whole. */
    private void ratio(int shift) {
        numerator.set(mantissa);
        numerator.shiftLeft(Math.max(exponent, 0) + shift);
        denominator.set(1);
        denominator.shiftLeft(Math.max(-exponent, 0) + shift);
    }

    /**
     * Divides the ratio by ten and a power of ten so that it is at least 0.1 and less than 2; the power. It is the logarithm of the
     * highest bit's weight, rounded down, and the value is less than twice that.
     */
    private int scale() {
        int bits = exponent + 64 - Long.numberOfLeadingZeros(mantissa);
        int scale = (int) Math.floor((bits - 1) * LOG_2);
        if (scale >= 0) {
            denominator.multiplyByPowerOfTen(scale);
        } else {
            numerator.multiplyByPowerOfTen(-scale);
        }
        denominator.multiplyAdd(10, 0);
        return scale;
    }

    private boolean reaches(boolean even) {
        sum.set(numerator);
        sum.add(up);
        int high = sum.compare(denominator);
        return even ? high >= 0 : high > 0;
    }

    private void timesTen() {
        numerator.multiplyAdd(10, 0);
        up.multiplyAdd(10, 0);
        down.multiplyAdd(10, 0);
    }

    private int digit() {
        int digit = 0;
        while (numerator.compare(denominator) >= 0) {
            numerator.subtract(denominator);
            digit++;
        }
        return digit;
    }

    private boolean isNearer(int digit) {
        numerator.shiftLeft(1);
        int half = numerator.compare(denominator);
        return half < 0 || half == 0 && (digit & 1) == 0;
    }

    private void put(int digit) {
        digits[count++] = (byte) ('0' + digit);
    }
}
