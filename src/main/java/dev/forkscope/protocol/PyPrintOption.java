package dev.forkscope.protocol;

/** What the operand of {@link Opcode#PY_PRINT} says beside the number of values, which is what is left of it. */
public final class PyPrintOption {
    /** To stderr. */
    public static final int STDERR = 1 << 16;
    /** Flushes afterwards. */
    public static final int FLUSH = 1 << 17;
    /** Into the file on top of the stack. */
    public static final int FILE = 1 << 18;

    /** The values are the items of one tuple or list. */
    public static final int ITEMS = 1 << 19;

    private PyPrintOption() {}

    /** The number of values. */
    public static int count(int operand) {
        return operand & STDERR - 1;
    }
}
