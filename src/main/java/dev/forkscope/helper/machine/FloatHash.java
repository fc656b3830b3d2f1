package dev.forkscope.helper.machine;

/** Python's hash() of a float: the number modulo 2^61 - 1 (Python's library reference, "Hashing of numeric types"). */
final class FloatHash {
    private static final int BITS = 61;
    private static final long MODULUS = (1L << BITS) - 1;
    private static final int INFINITY = 314_159;
    private static final int STEP = 28;

    private FloatHash() {}

    /** hash(number); 0 of what is not a number, for which Python has no fixed one. */
    static long of(double number) {
        if (Double.isNaN(number)) {
            return 0;
        }
        if (Double.isInfinite(number)) {
            return number > 0 ? INFINITY : -INFINITY;
        }
        int exponent = number == 0 ? 0 : Math.getExponent(number) + 1;
        double mantissa = Math.abs(number);
        if (exponent < Double.MIN_EXPONENT + 1) {
            mantissa *= 0x1p54;
            exponent = Math.getExponent(mantissa) + 1 - 54;
            mantissa = Math.scalb(mantissa, -Math.getExponent(mantissa) - 1);
        } else {
            mantissa = Math.scalb(mantissa, -exponent);
        }
        long hash = 0;
        while (mantissa != 0) {
            hash = hash << STEP & MODULUS | hash >> BITS - STEP;
            mantissa *= 1 << STEP;
            exponent -= STEP;
            long whole = (long) mantissa;
            mantissa -= whole;
            hash += whole;
            hash -= hash >= MODULUS ? MODULUS : 0;
        }
        int turn = Math.floorMod(exponent, BITS);
        hash = hash << turn & MODULUS | hash >> BITS - turn;
        hash = number < 0 ? -hash : hash;
        return hash == -1 ? -2 : hash;
    }
}
