package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/**
 * Where Python's objects lie: the bytes of strings in one array, everything else as cells in another. Both only grow; a
 * program that makes more than fits gets a MemoryError, as from CPython on a machine that is full.
 *
 * <p>In cells: a list is its length, capacity and the index of its items; a tuple its length, then its items; a range
 * start, stop and step; an exception its class, errno (0: none, or that its message is a tuple of all arguments), message (UNBOUND: none) and exit code. All tags are taken, so dicts,
 * their views and sets have that of exceptions: their first cell is negative, as no class is; so is that of instances and of what a class is made of.
 */
final class PyHeap {
    static final int EXCEPTION_ERRNO = 1;
    static final int EXCEPTION_MESSAGE = 2;
    static final int EXCEPTION_CODE = 3;
    /** One more than the number of its class, if that is one of the program's own; else 0. */
    static final int EXCEPTION_CLASS = 4;
    /** Where the dict of its own attributes lies; 0 while it has none. */
    static final int EXCEPTION_ATTRIBUTES = 5;

    static final int EXCEPTION_CELLS = 6;

    /** In place of an errno: the message is a tuple of all arguments. */
    static final int SEVERAL_ARGUMENTS = -1;

    /** First cell of a dict, which {@link PyDictTable} knows more of. */
    static final int DICT = -1;
    /** First cell of dict.keys(); the dict is in the second. */
    static final int KEYS = -2;
    /** First cell of dict.values(), the same way. */
    static final int VALUES = -3;
    /** First cell of dict.items(), the same way. */
    static final int ITEMS = -4;
    /** First cell of a set, which {@link PySetTable} knows more of. */
    static final int SET = -5;
    /** First cell of an instance; its class and the dict of its attributes are in the next two. */
    static final int INSTANCE = -32;
    /** First cell of a method taken from an object: the object is in the second, the function in the third. */
    static final int BOUND = -33;
    /** First cell of what staticmethod() gives; the function is in the second. */
    static final int STATIC = -34;
    /** First cell of what classmethod() gives, the same way. */
    static final int CLASS_METHOD = -35;
    /** First cell of a property: its getter is in the second, its setter, or None, in the third. */
    static final int PROPERTY = -36;

    /** What is neither a dict nor a view of one nor a set. */
    static final int NO_DICT = 0;

    /** Where the one exception lies that must be there when nothing else fits. */
    static final int LAST_RESORT = 0;

    private static final int BYTES = 1_572_864;
    private static final int CELLS = 98_304;

    final byte[] bytes = new byte[BYTES];
    final long[] cells = new long[CELLS];
    final PyOwnClasses classes = new PyOwnClasses(this);
    private final Footprint footprint;
    private int bytesTop;
    private int cellsTop;
    private int bytesEnd;
    private int cellsEnd;

    PyHeap(Footprint footprint) {
        this.footprint = footprint;
    }

    void reset(int stringsLength) {
        bytesTop = stringsLength;
        cellsTop = EXCEPTION_CELLS;
        bytesEnd = Math.min(BYTES, stringsLength + Footprint.BLOCK);
        cellsEnd = Footprint.BLOCK / Long.BYTES;
    }

    /** DICT, KEYS, VALUES, ITEMS, SET or NO_DICT: tells dicts, their views and sets from exceptions, and from everything else. */
    int dictKind(long value) {
        if (PyValue.tag(value) != PyValue.EXCEPTION) {
            return NO_DICT;
        }
        long kind = cells[(int) PyValue.payload(value)];
        return kind < SET ? NO_DICT : (int) Math.min(NO_DICT, kind);
    }

    /** INSTANCE, BOUND, STATIC, CLASS_METHOD or PROPERTY; 0 for everything else. */
    int objectKind(long value) {
        if (PyValue.tag(value) != PyValue.EXCEPTION) {
            return 0;
        }
        long kind = cells[(int) PyValue.payload(value)];
        return kind <= INSTANCE && kind >= PROPERTY ? (int) kind : 0;
    }

    /** The number of the class of the program that a value is an instance of; -1 if it is of none. */
    int ownClass(long value) {
        if (PyValue.tag(value) != PyValue.EXCEPTION) {
            return -1;
        }
        int at = (int) PyValue.payload(value);
        return cells[at] == INSTANCE
                ? (int) cells[at + 1]
                : cells[at] >= 0 ? (int) cells[at + EXCEPTION_CLASS] - 1 : -1;
    }

    /** Where the set or dict lies that {@code value} is or is a view of. */
    int dictAt(long value) {
        int at = (int) PyValue.payload(value);
        return cells[at] == DICT || cells[at] == SET ? at : (int) PyValue.payload(cells[at + 1]);
    }

    boolean isException(long value) {
        return PyValue.tag(value) == PyValue.EXCEPTION && cells[(int) PyValue.payload(value)] >= 0;
    }

    /** The length in bytes of the string at {@code offset}. */
    int length(int offset) {
        return bytes[offset] << 24
                | (bytes[offset + 1] & 0xff) << 16
                | (bytes[offset + 2] & 0xff) << 8
                | bytes[offset + 3] & 0xff;
    }

    /** Whether the string at {@code offset} is this one. */
    boolean isText(int offset, byte[] text) {
        boolean same = length(offset) == text.length;
        for (int i = 0; i < text.length && same; i++) {
            same = bytes[offset + 4 + i] == text[i];
        }
        return same;
    }

    /** A new string; its offset, or -1 if there is no room. */
    int string(byte[] source, int from, int count) {
        if (count > bytesEnd - 4 - bytesTop && !growBytes(count)) {
            return -1;
        }
        int offset = bytesTop;
        bytes[offset] = (byte) (count >> 24);
        bytes[offset + 1] = (byte) (count >> 16);
        bytes[offset + 2] = (byte) (count >> 8);
        bytes[offset + 3] = (byte) count;
        System.arraycopy(source, from, bytes, offset + 4, count);
        bytesTop += 4 + count;
        return offset;
    }

    /** Room for {@code count} cells; the index of the first, or -1 if there is none. */
    int allocate(int count) {
        if (count > cellsEnd - cellsTop && !growCells(count)) {
            return -1;
        }
        int at = cellsTop;
        cellsTop += count;
        return at;
    }

    /** Takes cells back, if nothing was allocated after them. */
    void free(int at, int count) {
        if (at + count == cellsTop) {
            cellsTop = at;
        }
    }

    /** Takes a string back, if no other was made after it. */
    void freeString(int offset) {
        if (offset + 4 + length(offset) == bytesTop) {
            bytesTop = offset;
        }
    }

    private boolean growBytes(int count) {
        if (count > BYTES - 4 - bytesTop) {
            return false;
        }
        int wanted = Math.min(BYTES, Footprint.blocks(bytesTop + 4 + count));
        if (!footprint.grow(wanted - bytesEnd)) {
            return false;
        }
        bytesEnd = wanted;
        return true;
    }

    private boolean growCells(int count) {
        if (count > CELLS - cellsTop) {
            return false;
        }
        int wanted = Math.min(CELLS, Footprint.blocks((cellsTop + count) * Long.BYTES) / Long.BYTES);
        if (!footprint.grow((wanted - cellsEnd) * Long.BYTES)) {
            return false;
        }
        cellsEnd = wanted;
        return true;
    }
}
