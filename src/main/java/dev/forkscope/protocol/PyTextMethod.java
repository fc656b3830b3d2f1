package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_TEXT}: the rarer methods of str and bytes. */
public final class PyTextMethod {
    /** {@code ( str sep -- tuple )}. */
    public static final int PARTITION = 0;
    /** The same. */
    public static final int RPARTITION = 1;
    /** {@code ( str prefix -- str )}. */
    public static final int REMOVEPREFIX = 2;
    /** {@code ( str suffix -- str )}. */
    public static final int REMOVESUFFIX = 3;
    /** {@code ( str tabsize -- str )}. */
    public static final int EXPANDTABS = 4;
    /** {@code ( str sep maxsplit -- list )}. */
    public static final int RSPLIT = 5;
    /** {@code ( str -- str )}. */
    public static final int SWAPCASE = 6;
    /** The same, of str only. */
    public static final int CASEFOLD = 7;

    /** Added to one of these: {@code ( x -- x )}, raises AttributeError if {@code x} has no such method. */
    public static final int CHECK = 1 << 8;

    private static final String[] NAMES = {
        "partition", "rpartition", "removeprefix", "removesuffix", "expandtabs", "rsplit", "swapcase", "casefold"
    };

    private PyTextMethod() {}

    /** How many there are; their numbers are 0 to one less. */
    public static int count() {
        return NAMES.length;
    }

    /** The method's name in Python. */
    public static String name(int method) {
        return NAMES[method];
    }

    /** How many arguments there are above the object. */
    public static int arguments(int method) {
        return method == RSPLIT ? 2 : method < RSPLIT ? 1 : 0;
    }

    /** Whether objects with this tag of {@link PyValue} have it. */
    public static boolean belongsTo(int method, int tag) {
        return tag == PyValue.STR || tag == PyValue.BYTES && method != CASEFOLD;
    }
}
