package dev.forkscope.protocol;

/** What Python's module signal has for a handler, other than a def, and what a handler is given. */
public final class PyHandler {
    /** signal.SIG_DFL, as a signal.s action is kept. */
    public static final long DEFAULT = 0;
    /** signal.SIG_IGN, in the same way. */
    public static final long IGNORE = 1;
    /** signal.default_int_handler, a value. */
    public static final long DEFAULT_INT = PyValue.of(PyValue.SINGLETON, 1L << 52);
    /** The frame a handler is given, a value with which nothing can be done. */
    public static final long FRAME = PyValue.of(PyValue.SINGLETON, 1L << 53);

    private PyHandler() {}
}
