package dev.forkscope.protocol;

/** Classes as values, which type() gives: how one lies in a cell, and their numbers. Those of built-in values are their tags. */
public final class PyClass {
    /** bool, which shares its tag with None. */
    public static final int BOOL = 8;
    /** signal.Signals. */
    public static final int SIGNALS = 9;
    /** What os.fdopen gives. */
    public static final int FILE = 10;
    /** The class of classes. */
    public static final int TYPE = 11;
    /** A def. */
    public static final int FUNCTION = 12;
    /** dict. */
    public static final int DICT = 13;
    /** dict.keys(); values() and items() have the next two numbers. */
    public static final int KEYS = 14;
    /** set. */
    public static final int SET = 17;

    /** float. */
    public static final int FLOAT = 18;
    /** One of Python's own functions. */
    public static final int LIBRARY_FUNCTION = 19;
    /** A method taken from an object; what staticmethod(), classmethod() and property() give have the next three numbers. */
    public static final int METHOD = 21;
    /** The class of NotImplemented. */
    public static final int NOT_IMPLEMENTED = 25;
    /** object. */
    public static final int OBJECT = 26;
    /** A class that no value here has. */
    public static final int OTHER = 27;
    /** The class of {@link PyValue#RUSAGE}. */
    public static final int RUSAGE = 28;
    /** functools.partial. */
    public static final int PARTIAL = 29;
    /** The first of the program's own classes, which come in the order of {@link PyOwnClass#NUMBER}. */
    public static final int FIRST_OWN = 160;

    private static final int FIRST_EXCEPTION = 32;
    private static final long MARK = 1L << 51;

    private PyClass() {}

    /** The number of a class of {@link PyException}. */
    public static int exception(int type) {
        return FIRST_EXCEPTION + type;
    }

    /** The class of {@link PyException} with this number, or -1 if it is none. */
    public static int asException(int number) {
        return Math.max(-1, number - FIRST_EXCEPTION);
    }

    /** The number among the program's own classes that {@code value} has, or -1 if it is none of them. */
    public static int own(long value) {
        return is(value) ? Math.max(-1, number(value) - FIRST_OWN) : -1;
    }

    /** The value for class {@code number}. */
    public static long of(int number) {
        return PyValue.of(PyValue.SINGLETON, MARK | number);
    }

    /** Whether a value is a class. */
    public static boolean is(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && value >> 54 == 1;
    }

    /** Its number. */
    public static int number(long value) {
        return (int) PyValue.payload(value);
    }
}
