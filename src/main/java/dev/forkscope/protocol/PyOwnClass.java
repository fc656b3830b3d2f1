package dev.forkscope.protocol;

/** What the compiler says of a class of the program, in cells of data, and the names that mean something to Python itself. */
public final class PyOwnClass {
    /** Cell: the string with its name. */
    public static final int NAME = 0;
    /** Cell: its number, below {@link #MOST}. */
    public static final int NUMBER = 1;
    /** Cell: where the instructions lie that end a call of the class: CONSTRUCTED of {@link PyBuiltin}, and a return. */
    public static final int RESUME = 2;
    /** How many cells. */
    public static final int CELLS = 3;

    /** More classes a program cannot have. */
    public static final int MOST = 96;

    /** Special method: its place among {@link #SPECIALS}, as for all that follow. */
    public static final int INIT = 0;
    /** str(). */
    public static final int STR = 1;
    /** repr(). */
    public static final int REPR = 2;
    /** ==. */
    public static final int EQ = 3;
    /** <; the other three come next. */
    public static final int LT = 4;
    /** >=. */
    public static final int GE = 7;
    /** len(). */
    public static final int LEN = 8;
    /** Truth. */
    public static final int BOOL = 9;
    /** A call. */
    public static final int CALL = 10;
    /** The start of a with block. */
    public static final int ENTER = 11;
    /** Its end. */
    public static final int EXIT = 12;

    private static final String[] SPECIALS = {
        "__init__",
        "__str__",
        "__repr__",
        "__eq__",
        "__lt__",
        "__le__",
        "__gt__",
        "__ge__",
        "__len__",
        "__bool__",
        "__call__",
        "__enter__",
        "__exit__"
    };

    private static final int INHERITED_SHIFT = 49;

    private PyOwnClass() {}

    /** A value by which the special method that every class inherits can be called: INIT, STR or REPR. */
    public static long inherited(int special) {
        return PyValue.of(PyValue.SINGLETON, 1L << INHERITED_SHIFT | special);
    }

    /** Whether a value is one of those. */
    public static boolean isInherited(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && PyValue.payload(value) >> INHERITED_SHIFT == 1;
    }

    /** How many names there are; their numbers are 0 to one less. */
    public static int specials() {
        return SPECIALS.length;
    }

    /** One of those names. */
    public static String special(int number) {
        return SPECIALS[number];
    }
}
