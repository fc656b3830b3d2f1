package dev.forkscope.language.c;

/**
 * An array.
 *
 * @param element what it holds
 * @param length how many, or {@link #UNKNOWN}
 */
record ArrayType(CType element, int length) implements CType {
    /** Length still open: counted from the initializer, or known only when the program runs. */
    static final int UNKNOWN = -1;

    @Override
    public int cells() {
        return length == UNKNOWN ? 1 : length * element.cells();
    }

    @Override
    public long bytes() {
        return length * element.bytes();
    }

    @Override
    public String toString() {
        return element + "[" + (length == UNKNOWN ? "" : length) + "]";
    }
}
