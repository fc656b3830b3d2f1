package dev.forkscope.protocol;

/**
 * How a def lies in a cell as a value: a singleton with the cell where its signature starts and the string with its name. A signature says
 * how arguments are bound to parameters, whose locals lie in the order of the def: those with a place, the one for the rest, those
 * that have to be named.
 */
public final class PyFunction {
    /** Cell of a signature: the function's index. */
    public static final int INDEX = 0;
    /** How many parameters have a place. */
    public static final int POSITIONAL = 1;
    /** 1 if {@code *parameter} takes what arguments are left, else 0. */
    public static final int REST = 2;
    /** How many parameters have to be named. */
    public static final int KEYWORD_ONLY = 3;
    /** Here the parameters start, but for the one that takes the rest. */
    public static final int PARAMETERS = 4;

    /** Cell of a parameter: the string with its name. */
    public static final int NAME = 0;
    /** The global cell with its default; -1 if it has none. */
    public static final int DEFAULT = 1;
    /** Cells of a parameter. */
    public static final int PARAMETER_CELLS = 2;

    private static final long MARK = 1L << 41;
    private static final int NAME_SHIFT = 20;
    private static final long SIGNATURE_MASK = (1L << NAME_SHIFT) - 1;

    static {
        assert Program.MAX_DATA <= 1 << NAME_SHIFT && Program.MAX_STRINGS <= 1 << NAME_SHIFT;
    }

    private PyFunction() {}

    /** The value for the def whose signature starts at cell {@code signature}; {@code name} is its qualified name, a string. */
    public static long value(int signature, int name) {
        return PyValue.of(PyValue.SINGLETON, MARK | (long) name << NAME_SHIFT | signature);
    }

    /** Whether a value is a def. */
    public static boolean is(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && PyValue.payload(value) >> 41 == 1;
    }

    /** Where its signature starts. */
    public static int signature(long value) {
        return (int) (PyValue.payload(value) & SIGNATURE_MASK);
    }

    /** The offset of its name. */
    public static int name(long value) {
        return (int) (PyValue.payload(value) >> NAME_SHIFT & SIGNATURE_MASK);
    }
}
