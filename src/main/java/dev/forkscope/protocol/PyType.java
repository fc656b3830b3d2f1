package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_INSTANCE}: types as bits that can be put together, by their tags in {@link PyValue}. */
public final class PyType {
    /** A bool is one too. */
    public static final int INT = 1 << PyValue.INT;
    /** True and False. */
    public static final int BOOL = 1 << PyValue.SINGLETON;
    /** str. */
    public static final int STR = 1 << PyValue.STR;
    /** list. */
    public static final int LIST = 1 << PyValue.LIST;
    /** tuple. */
    public static final int TUPLE = 1 << PyValue.TUPLE;
    /** range. */
    public static final int RANGE = 1 << PyValue.RANGE;
    /** bytes. */
    public static final int BYTES = 1 << PyValue.BYTES;
    /** None, and whatever else has no name here. */
    public static final int OTHER = 1 << 8;
    /** dict. */
    public static final int DICT = 1 << 9;
    /** float. */
    public static final int FLOAT = 1 << 10;
    /** set. */
    public static final int SET = 1 << 11;
    /** object: everything. */
    public static final int ALL = 0xfff;

    private PyType() {}

    /** The operand that names class {@code number} of the program's own. */
    public static int own(int number) {
        return exception(PyException.FIRST_OWN + number);
    }

    /** The operand that names an exception class of {@link PyException}. */
    public static int exception(int type) {
        return -1 - type;
    }
}
