package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/**
 * Where Python's objects lie: the bytes of strings in one array, everything else as cells in another. Both only grow; a
 * program that makes more than fits gets a MemoryError, as from CPython on a machine that is full.
 *
 * <p>In cells: a list is its length, capacity and the index of its items; a tuple its length, then its items; a range
 * start, stop and step; an exception its class, errno (0: none, or that its message is a tuple of all arguments), message (UNBOUND: none) and exit code. All tags are taken, so dicts and
 * their views have that of exceptions: their first cell is negative, as no class is.
 */
final class PyHeap {
    static final int EXCEPTION_ERRNO = 1;
    static final int EXCEPTION_MESSAGE = 2;
    static final int EXCEPTION_CODE = 3;
    static final int EXCEPTION_CELLS = 4;

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
    /** What is neither a dict nor a view of one. */
    static final int NO_DICT = 0;

    /** Where the one exception lies that must be there when nothing else fits. */
    static final int LAST_RESORT = 0;

    private static final int BYTES = 1_572_864;
    private static final int CELLS = 98_304;

    final byte[] bytes = new byte[BYTES];
    final long[] cells = new long[CELLS];
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

    /** DICT, KEYS, VALUES, ITEMS or NO_DICT: tells dicts and their views from exceptions, and from everything else. */
    int dictKind(long value) {
        return PyValue.tag(value) == PyValue.EXCEPTION
                ? (int) Math.min(NO_DICT, cells[(int) PyValue.payload(value)])
                : NO_DICT;
    }

    /** Where the dict lies that {@code value} is or is a view of. */
    int dictAt(long value) {
        int at = (int) PyValue.payload(value);
        return cells[at] == DICT ? at : (int) PyValue.payload(cells[at + 1]);
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
