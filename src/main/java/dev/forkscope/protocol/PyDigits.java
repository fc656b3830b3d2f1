package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_DIGITS}: numbers as digits and as bytes. */
public final class PyDigits {
    /** {@code ( text base -- int )}: int(). */
    public static final int INT = 0;
    /** {@code ( x -- bytes )}: bytes(). */
    public static final int BYTES = 1;
    /** {@code ( str -- bytes )}: bytes.fromhex(). */
    public static final int FROM_HEX = 2;
    /** {@code ( bytes order signed -- int )}: int.from_bytes(). */
    public static final int FROM_BYTES = 3;
    /** {@code ( bytes -- str )}: a method of bytes. */
    public static final int HEX = 4;
    /** {@code ( int length order signed -- bytes )}: a method of int. */
    public static final int TO_BYTES = 5;
    /** {@code ( int -- int )}: a method of int. */
    public static final int BIT_LENGTH = 6;

    /** Added to a method: {@code ( x -- x )}, raises AttributeError if {@code x} has no such method. */
    public static final int CHECK = 1 << 8;

    private static final int[] ARGUMENTS = {2, 1, 1, 3, 1, 4, 1};
    private static final String[] METHODS = {"hex", "to_bytes", "bit_length"};

    private PyDigits() {}

    /** How many there are; their numbers are 0 to one less. */
    public static int count() {
        return ARGUMENTS.length;
    }

    /** How many cells one takes, an object it is a method of included. */
    public static int arguments(int which) {
        return ARGUMENTS[which];
    }

    /** The method's name in Python. */
    public static String name(int method) {
        return METHODS[method - HEX];
    }
}
