package dev.forkscope.protocol;

/**
 * How a function lies in a cell as a value: a singleton with the index of an object in the cells of the heap. That object is the cell
 * where the function's signature starts, its qualified name, its defaults and the cells of variables of the functions around it. A
 * signature lies in a program's data and says how arguments are bound to parameters, whose locals lie in this order: those with a place,
 * the one for the rest, those that have to be named, the one for other names.
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
    /** How many of those with a place cannot be named. */
    public static final int POSITIONAL_ONLY = 4;
    /** 1 if {@code **parameter} takes the names that are left, else 0. */
    public static final int OTHER_NAMES = 5;
    /** How many defaults it has. */
    public static final int DEFAULTS = 6;
    /** How many variables of the functions around it it uses. */
    public static final int FREE = 7;
    /** The string with its name. */
    public static final int QUALIFIED_NAME = 8;
    /** {@link #DEFINED}, or how one of Python's own complains of a wrong number of arguments. */
    public static final int KIND = 9;
    /** Of one of Python's own the value, once it was needed; else 0. */
    public static final int VALUE = 10;
    /** The string with the name of its module and a point; empty if it needs none. */
    public static final int MODULE = 11;
    /** The number of the class that it makes instances of; -1 if it is no class. */
    public static final int CLASS = 12;
    /** Here the parameters start, but for those that take what is left. */
    public static final int PARAMETERS = 13;

    /** Cell of a parameter: the string with its name. */
    public static final int NAME = 0;
    /** Which of the defaults is its; -1 if it has none. */
    public static final int DEFAULT = 1;
    /** Cells of a parameter. */
    public static final int PARAMETER_CELLS = 2;

    /** Cell of a function's object: where its signature starts. */
    public static final int OBJECT_SIGNATURE = 0;
    /** The string with its qualified name. */
    public static final int OBJECT_NAME = 1;
    /** Here the defaults start; the cells of variables come after them. */
    public static final int OBJECT_DEFAULTS = 2;

    /** Made by def or lambda. */
    public static final int DEFINED = 0;
    /** len() takes exactly one argument (2 given). */
    public static final int TAKES = 1;
    /** divmod expected 2 arguments, got 1. */
    public static final int EXPECTED = 2;
    /** kill() takes exactly 2 arguments (1 given). */
    public static final int EXACTLY = 3;
    /** close() missing required argument 'fd' (pos 1). */
    public static final int REQUIRED = 4;
    /** print(), which takes any number. */
    public static final int ANY = 5;

    /** One that is called with fewer arguments here than in Python, unless by its name. */
    public static final int UNKNOWN = 6;

    /** What functools.partial() gives, which takes any number and any names. */
    public static final int PARTIAL_OBJECT = 7;

    /** Most parameters. */
    public static final int MAX_PARAMETERS = 255;

    private static final int MARK_BIT = 41;
    private static final long MARK = 1L << MARK_BIT;
    private static final long LIBRARY = 1L << MARK_BIT - 1;
    private static final long PARTIAL = 1L << MARK_BIT - 2;
    private static final long INDEX_MASK = (1L << 20) - 1;

    private PyFunction() {}

    /** The value for the function whose object lies at {@code index}; {@code library} if it is one of Python's own. */
    public static long value(int index, boolean library) {
        return PyValue.of(PyValue.SINGLETON, (library ? MARK | LIBRARY : MARK) | index);
    }

    /** The value for what functools.partial() gives, whose object lies at {@code index}. */
    public static long partial(int index) {
        return PyValue.of(PyValue.SINGLETON, MARK | LIBRARY | PARTIAL | index);
    }

    /** Whether a function is one of those. */
    public static boolean isPartial(long value) {
        return (PyValue.payload(value) & PARTIAL) != 0;
    }

    /** Whether a value is a function. */
    public static boolean is(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && PyValue.payload(value) >> MARK_BIT == 1;
    }

    /** Whether a function is one of Python's own. */
    public static boolean isLibrary(long value) {
        return (PyValue.payload(value) & LIBRARY) != 0;
    }

    /** Where its object lies in the cells of the heap. */
    public static int object(long value) {
        return (int) (PyValue.payload(value) & INDEX_MASK);
    }
}
