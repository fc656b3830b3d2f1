package dev.forkscope.protocol;

/**
 * Operands of {@link Opcode#FLOATING}: C's floating-point numbers. A cell holds a double's 64 bits, or the 32 bits of a float,
 * sign-extended as those of an int are; what is computed is computed with doubles, which rounds floats no differently (C17 F.3, SSE2).
 */
public final class Floating {
    /** {@code ( x y -- x + y )}, and so on, of doubles. */
    public static final int ADD = 0;

    public static final int SUB = 1;
    public static final int MUL = 2;
    public static final int DIV = 3;

    /** {@code ( x y -- 0 or 1 )}, and so on, of doubles. */
    public static final int EQ = 4;

    public static final int NE = 5;
    public static final int LT = 6;
    public static final int LE = 7;
    public static final int GT = 8;
    public static final int GE = 9;

    /** {@code ( integer -- double )}. */
    public static final int LONG_TO_DOUBLE = 10;
    /** {@code ( unsigned long -- double )}. */
    public static final int ULONG_TO_DOUBLE = 11;
    /** {@code ( integer -- float )}, rounded once. */
    public static final int LONG_TO_FLOAT = 12;
    /** {@code ( unsigned long -- float )}, rounded once. */
    public static final int ULONG_TO_FLOAT = 13;
    /** {@code ( float -- double )}. */
    public static final int FLOAT_TO_DOUBLE = 14;
    /** {@code ( double -- float )}. */
    public static final int DOUBLE_TO_FLOAT = 15;
    /** {@code ( double -- int )}, as CVTTSD2SI does it: what does not fit becomes the least one. */
    public static final int DOUBLE_TO_INT = 16;
    /** {@code ( double -- long )}, likewise. */
    public static final int DOUBLE_TO_LONG = 17;
    /** {@code ( double -- unsigned long )}, as gcc does it with CVTTSD2SI. */
    public static final int DOUBLE_TO_ULONG = 18;

    /** {@code ( x -- result )}: sqrt(3). */
    public static final int SQRT = 19;
    /** {@code ( x -- result )}: floor(3). */
    public static final int FLOOR = 20;
    /** {@code ( x -- result )}: ceil(3). */
    public static final int CEIL = 21;
    /** {@code ( x -- result )}: fabs(3). */
    public static final int FABS = 22;
    /** {@code ( x y -- result )}: pow(3). */
    public static final int POW = 23;

    /** {@code ( x conversion index -- byte )}: a byte of what the {@link Conversion} makes of a double, or -1 after the last. */
    public static final int FORMATTED = 24;

    /** One more than the largest number. */
    public static final int COUNT = 25;

    private Floating() {}

    /** Whether it takes two operands. */
    public static boolean isBinary(int operation) {
        return operation <= GE || operation == POW;
    }

    /** An unsigned long as a double, rounded once. */
    public static double ofUnsigned(long number) {
        return number >= 0 ? (double) number : (double) half(number) * 2;
    }

    /** The same as a float. */
    public static float floatOfUnsigned(long number) {
        return number >= 0 ? (float) number : (float) half(number) * 2;
    }

    /** So that rounding it rounds the whole number rightly: the bit that is lost still counts. */
    private static long half(long unsigned) {
        return unsigned >>> 1 | unsigned & 1;
    }

    /** How many operands it takes. */
    public static int operands(int operation) {
        return operation == FORMATTED ? 3 : isBinary(operation) ? 2 : 1;
    }
}
