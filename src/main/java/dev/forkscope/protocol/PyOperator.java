package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_BINARY}, {@link Opcode#PY_COMPARE} and {@link Opcode#PY_UNARY}, with Python's meaning. */
public final class PyOperator {
    /** {@code +} for int, str, bytes, list and tuple. */
    public static final int ADD = 0;
    /** {@code -}. */
    public static final int SUB = 1;
    /** {@code *}, also repetition. */
    public static final int MUL = 2;
    /** {@code //}, rounding down. */
    public static final int FLOOR_DIV = 3;
    /** {@code %}, sign of the divisor; for str, printf-style formatting. */
    public static final int MOD = 4;
    /** {@code **}. */
    public static final int POW = 5;
    /** {@code &}. */
    public static final int AND = 6;
    /** {@code |}, also of dicts. */
    public static final int OR = 7;
    /** {@code ^}. */
    public static final int XOR = 8;
    /** {@code <<}. */
    public static final int SHL = 9;
    /** {@code >>}. */
    public static final int SHR = 10;
    /** {@code /}, of numbers only. */
    public static final int DIV = 11;
    /** Added to one of these for {@code +=} and the like: {@code +=} of a list and {@code |=} of a dict change x itself. */
    public static final int IN_PLACE = 16;

    /** {@code ==}. */
    public static final int EQ = 0;
    /** {@code !=}. */
    public static final int NE = 1;
    /** {@code <}. */
    public static final int LT = 2;
    /** {@code <=}. */
    public static final int LE = 3;
    /** {@code >}. */
    public static final int GT = 4;
    /** {@code >=}. */
    public static final int GE = 5;
    /** {@code in}. */
    public static final int IN = 6;
    /** {@code not in}. */
    public static final int NOT_IN = 7;
    /** {@code is}. */
    public static final int IS = 8;
    /** {@code is not}. */
    public static final int IS_NOT = 9;

    /** {@code -x}. */
    public static final int NEG = 0;
    /** {@code +x}. */
    public static final int POS = 1;
    /** {@code ~x}. */
    public static final int INVERT = 2;
    /** {@code not x}. */
    public static final int NOT = 3;

    private PyOperator() {}
}
