package dev.forkscope.helper.machine;

/** A float as text, in the ways of repr(), {@code %e}, {@code %f} and {@code %g}; as CPython's PyOS_double_to_string() lays it out. */
final class FloatText {
    private static final byte[] INF = PyText.ascii("inf");
    private static final byte[] NAN = PyText.ascii("nan");
    private static final int SHORTEST_PRECISION = 17;
    private static final int CASE = 'a' - 'A';

    private final FloatDigits digits = new FloatDigits();

    /** repr(value). */
    void repr(double value, ByteBuilder out) {
        if (isNegative(value)) {
            out.append('-');
        }
        body(Math.abs(value), 'r', 0, false, true, out);
    }

    /** Whether a minus stands before it: not before nan. */
    static boolean isNegative(double value) {
        return Double.doubleToRawLongBits(value) < 0 && !Double.isNaN(value);
    }

    /**
     * Appends {@code value}, which has no sign, by {@code kind}: e, f, g, their capitals, or r for the shortest digits; the length of what stands
     * before the point. {@code alternate} keeps the point and the zeros of g; {@code pointed} adds .0 where there is no point.
     */
    int body(double value, int kind, int precision, boolean alternate, boolean pointed, ByteBuilder out) {
        boolean capital = kind < 'a';
        int way = kind | CASE;
        if (Double.isNaN(value) || value == Double.POSITIVE_INFINITY) {
            word(!Double.isNaN(value) ? INF : NAN, capital, out);
            return 0;
        }
        int wanted = way == 'e' ? precision + 1 : way == 'g' ? Math.max(precision, 1) : precision;
        if (way == 'r') {
            digits.shortest(value);
        } else if (way == 'f') {
            digits.places(value, wanted);
        } else {
            digits.significant(value, wanted);
        }
        int point = digits.point;
        boolean power = way == 'e'
                || way == 'r' && (point <= -4 || point > SHORTEST_PRECISION - 1)
                || way == 'g' && (point <= -4 || point > wanted - (pointed ? 1 : 0));
        int end = way == 'e' || way == 'g' && alternate ? wanted : way == 'f' ? point + precision : digits.count;
        int before = power ? 1 : point;
        end = Math.max(end, !power && pointed ? before + 1 : before);
        int start = before <= 0 ? before - 1 : 0;
        int from = out.length;
        int whole = 0;
        for (int i = start; i < end && !out.overflowed(); i++) {
            if (i == before) {
                whole = out.length - from;
                out.append('.');
            }
            out.append(i < 0 || i >= digits.count ? '0' : digits.digits[i]);
        }
        if (end == before) {
            whole = out.length - from;
            if (alternate) {
                out.append('.');
            }
        }
        if (power) {
            exponent(point - 1, capital, out);
        }
        return whole;
    }

    private static void word(byte[] word, boolean capital, ByteBuilder out) {
        for (int i = 0; i < word.length; i++) {
            out.append(capital ? word[i] - CASE : word[i]);
        }
    }

    private static void exponent(int power, boolean capital, ByteBuilder out) {
        int size = Math.abs(power);
        out.append(capital ? 'E' : 'e');
        out.append(power < 0 ? '-' : '+');
        if (size < 10) {
            out.append('0');
        }
        out.appendDecimal(size);
    }
}
