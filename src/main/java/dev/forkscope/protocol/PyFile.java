package dev.forkscope.protocol;

/**
 * Operands of {@link Opcode#PY_FILE}, what os.fdopen gives and its methods, and how such a file lies in a cell: a singleton with its
 * place in the machine's table, its descriptor and its mode.
 */
public final class PyFile {
    /** {@code ( fd -- file )}, mode "r". */
    public static final int OPEN_READ = 0;
    /** {@code ( fd -- file )}, mode "w". */
    public static final int OPEN_WRITE = 1;
    /** {@code ( fd -- file )}, mode "a". */
    public static final int OPEN_APPEND = 2;
    /** {@code ( x -- )}: the only name of it goes away; a file is closed then, and its errors are nobody's. */
    public static final int DROP = 3;
    /** {@code ( file n -- str )}; n is an int, or None for all. */
    public static final int READ = 4;
    /** {@code ( file -- str )}. */
    public static final int READLINE = 5;
    /** {@code ( file -- list )}. */
    public static final int READLINES = 6;
    /** {@code ( file str -- int )}. */
    public static final int WRITE = 7;
    /** {@code ( file sequence -- None )}. */
    public static final int WRITELINES = 8;
    /** {@code ( file -- None )}. */
    public static final int FLUSH = 9;
    /** {@code ( file -- None )}. */
    public static final int CLOSE = 10;
    /** {@code ( file -- int )}. */
    public static final int FILENO = 11;
    /** {@code ( file -- bool )}: the attribute. */
    public static final int CLOSED = 12;
    /** {@code ( x -- x )}: a list of its lines if it is a file, and any other value as it is. */
    public static final int LINES = 13;

    /** How many operands there are. */
    public static final int COUNT = 14;

    private static final long MARK = 1L << 40;

    private PyFile() {}

    /** The value for a file in place {@code slot} of the table, below 256, opened by one of the first three operands. */
    public static long value(int slot, int fd, int mode) {
        return PyValue.of(PyValue.SINGLETON, MARK | (long) mode << 32 | (long) fd << 8 | slot);
    }

    /** Whether a value is a file. */
    public static boolean is(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && value >> 43 == 1;
    }

    /** Its place in the table. */
    public static int slot(long value) {
        return (int) PyValue.payload(value) & 0xff;
    }

    /** Its descriptor. */
    public static int fd(long value) {
        return (int) (PyValue.payload(value) >> 8) & 0xffffff;
    }

    /** How it was opened. */
    public static int mode(long value) {
        return (int) (PyValue.payload(value) >> 32) & 0xff;
    }
}
