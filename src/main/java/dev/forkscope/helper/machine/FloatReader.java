package dev.forkscope.helper.machine;

/** Whole numbers and decimal digits as the nearest double, ties to even: strtod(3), and Python's division of ints. */
final class FloatReader {
    /** Beyond as many digits only whether one of them is not 0 can matter. */
    private static final int MOST_DIGITS = 800;

    private static final int LARGEST = 310;
    private static final int SMALLEST = -400;
    private static final int MANTISSA_BITS = 53;
    private static final int LEAST_EXPONENT = -1_074;
    private static final int FARTHEST = 100_000_000;

    private final BigNumber numerator = new BigNumber();
    private final BigNumber denominator = new BigNumber();

    /** Whether the last {@link #read} found a number. */
    boolean valid;

    private byte[] source = {};
    private int at;
    private int to;
    private int digits;
    private int scale;
    private boolean more;

    /** a / b; b is not 0. */
    double quotient(long a, long b) {
        if (a == 0) {
            return b < 0 ? -0.0 : 0.0;
        }
        numerator.set(Math.abs(a));
        denominator.set(Math.abs(b));
        double result = nearest();
        return a < 0 != b < 0 ? -result : result;
    }

    /** The number that {@code count} digits make with the point before digit number {@code point}. */
    double of(byte[] digits, int count, int point) {
        numerator.set(0);
        for (int i = 0; i < count; i++) {
            numerator.multiplyAdd(10, digits[i] - '0');
        }
        return scaled(point - count, point);
    }

    /** The number a text says, by the rules of float(): blanks around it, _ between digits, inf and nan; {@link #valid} says whether it does. */
    double read(byte[] bytes, int from, int end) {
        source = bytes;
        at = from;
        to = end;
        while (at < to && PyCharacters.space(bytes[at], true)) {
            at++;
        }
        while (to > at && PyCharacters.space(bytes[to - 1], true)) {
            to--;
        }
        boolean negative = at < to && bytes[at] == '-';
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        double value = isWord("inf") || isWord("infinity") ? Double.POSITIVE_INFINITY : Double.NaN;
        valid = value > 0 || isWord("nan");
        if (!valid) {
            value = decimal();
        }
        return negative ? -value : value;
    }

    private boolean isWord(String word) {
        boolean same = to - at == word.length();
        for (int i = 0; i < to - at && same; i++) {
            same = (source[at + i] | 0x20) == word.charAt(i);
        }
        return same;
    }

    private double decimal() {
        numerator.set(0);
        digits = 0;
        scale = 0;
        more = false;
        int first = at;
        valid = digits(0);
        int written = at - first;
        if (at < to && source[at] == '.') {
            at++;
            first = at;
            valid &= digits(-1);
            written += at - first;
        }
        valid &= written > 0;
        if (valid && at < to && (source[at] | 0x20) == 'e') {
            at++;
            exponent();
        }
        valid &= at == to;
        if (more) {
            // One digit says that others follow.
            numerator.multiplyAdd(10, 1);
            digits++;
            scale--;
        }
        return valid ? scaled(scale, scale + digits) : 0;
    }

    /** Takes digits in; each moves the point by {@code step}. False if a _ stands where none may. */
    private boolean digits(int step) {
        boolean digitBefore = false;
        boolean gap = false;
        for (; at < to; at++) {
            byte c = source[at];
            if (c == '_' && digitBefore && !gap) {
                gap = true;
            } else if (PyField.isDigit(c)) {
                gap = false;
                digitBefore = true;
                take(c - '0', step);
            } else {
                break;
            }
        }
        return !gap;
    }

    private void take(int digit, int step) {
        if (digits < MOST_DIGITS) {
            numerator.multiplyAdd(10, digit);
            digits += numerator.isZero() ? 0 : 1;
            scale += step;
        } else {
            scale += step + 1;
            more |= digit != 0;
        }
    }

    private void exponent() {
        boolean negative = at < to && source[at] == '-';
        if (at < to && (source[at] == '-' || source[at] == '+')) {
            at++;
        }
        int first = at;
        long value = 0;
        boolean gap = false;
        for (; at < to && (PyField.isDigit(source[at]) || source[at] == '_' && at > first && !gap); at++) {
            gap = source[at] == '_';
            value = gap ? value : Math.min(value * 10 + source[at] - '0', FARTHEST);
        }
        valid = at > first && !gap;
        scale += (int) (negative ? -value : value);
    }

    /** numerator times a power of ten; it is less than 10 to the power of {@code magnitude}. */
    private double scaled(int power, int magnitude) {
        if (numerator.isZero() || magnitude < SMALLEST) {
            return 0;
        }
        if (magnitude > LARGEST) {
            return Double.POSITIVE_INFINITY;
        }
        denominator.set(1);
        if (power >= 0) {
            numerator.multiplyByPowerOfTen(power);
        } else {
            denominator.multiplyByPowerOfTen(-power);
        }
        return nearest();
    }

    /** numerator / denominator, rounded; by long division, bit after bit. */
    private double nearest() {
        int exponent = Math.max(numerator.bits() - denominator.bits() - MANTISSA_BITS, LEAST_EXPONENT);
        if (exponent > 0) {
            denominator.shiftLeft(exponent);
        } else {
            numerator.shiftLeft(-exponent);
        }
        int bits = Math.max(0, numerator.bits() - denominator.bits());
        denominator.shiftLeft(bits);
        long mantissa = 0;
        for (int i = bits; i >= 0; i--) {
            mantissa <<= 1;
            if (numerator.compare(denominator) >= 0) {
                numerator.subtract(denominator);
                mantissa |= 1;
            }
            numerator.shiftLeft(1);
        }
        int half = numerator.compare(denominator);
        if (mantissa >> MANTISSA_BITS != 0) {
            half = (mantissa & 1) == 0 ? -1 : numerator.isZero() ? 0 : 1;
            mantissa >>= 1;
            exponent++;
        }
        if (half > 0 || half == 0 && (mantissa & 1) != 0) {
            mantissa++;
        }
        return Math.scalb((double) mantissa, exponent);
    }
}
