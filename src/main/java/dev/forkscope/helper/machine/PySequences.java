package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** Lists, tuples, ranges, strings and bytes: making them, their length, their items. */
final class PySequences {
    private static final byte[] OBJECT = PyText.ascii("object of type '");
    private static final byte[] NO_LENGTH = PyText.ascii("' has no len()");
    private static final int LIST_CELLS = 3;
    private static final int LEAST_CAPACITY = 8;

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder message = new ByteBuilder(512);

    PySequences(PyHeap heap, PyErrors errors, PyText text) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
    }

    /** A str of these bytes, or RAISED. */
    long string(int tag, byte[] bytes, int from, int count) {
        int offset = heap.string(bytes, from, count);
        return offset < 0 ? errors.memoryError() : PyValue.of(tag, offset);
    }

    /** A str of what was put together in {@code builder}, or RAISED. */
    long string(ByteBuilder builder) {
        return builder.overflowed() ? errors.memoryError() : string(PyValue.STR, builder.bytes, 0, builder.length);
    }

    /** A tuple of {@code count} cells of {@code source}. */
    long tuple(long[] source, int from, int count) {
        int at = heap.allocate(count + 1);
        if (at < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = count;
        System.arraycopy(source, from, heap.cells, at + 1, count);
        return PyValue.of(PyValue.TUPLE, at);
    }

    /** A tuple of two. */
    long pair(long first, long second) {
        int at = heap.allocate(3);
        if (at < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = 2;
        heap.cells[at + 1] = first;
        heap.cells[at + 2] = second;
        return PyValue.of(PyValue.TUPLE, at);
    }

    /** A list with room for at least {@code capacity} items, and none in it. */
    long list(int capacity) {
        int room = Math.max(capacity, LEAST_CAPACITY);
        int at = heap.allocate(LIST_CELLS + room);
        if (at < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = 0;
        heap.cells[at + 1] = room;
        heap.cells[at + 2] = at + LIST_CELLS;
        return PyValue.of(PyValue.LIST, at);
    }

    /** list.append; false if it raised. */
    boolean append(long list, long item) {
        long[] cells = heap.cells;
        int at = (int) PyValue.payload(list);
        int length = (int) cells[at];
        if (length == cells[at + 1]) {
            int moved = heap.allocate(length * 2);
            if (moved < 0) {
                errors.memoryError();
                return false;
            }
            System.arraycopy(cells, (int) cells[at + 2], cells, moved, length);
            cells[at + 1] = length * 2L;
            cells[at + 2] = moved;
        }
        cells[(int) cells[at + 2] + length] = item;
        cells[at] = length + 1L;
        return true;
    }

    boolean isSequence(long value) {
        int tag = PyValue.tag(value);
        return tag == PyValue.STR
                || tag == PyValue.LIST
                || tag == PyValue.TUPLE
                || tag == PyValue.RANGE
                || tag == PyValue.BYTES;
    }

    /** len(value), or -1 having raised. */
    int length(long value) {
        int at = (int) PyValue.payload(value);
        switch (PyValue.tag(value)) {
            case PyValue.LIST:
            case PyValue.TUPLE:
                return (int) heap.cells[at];
            case PyValue.RANGE:
                return rangeLength(heap, at);
            case PyValue.BYTES:
                return heap.length(at);
            case PyValue.STR:
                return characters(at);
            default:
                if (heap.dictKind(value) != PyHeap.NO_DICT) {
                    return (int) heap.cells[heap.dictAt(value) + PyDictTable.SIZE];
                }
                typeError(OBJECT, value, NO_LENGTH);
                return -1;
        }
    }

    /** The item at {@code index}, which lies within the length; a str gives a str of one character. */
    long item(long value, int index) {
        int at = (int) PyValue.payload(value);
        switch (PyValue.tag(value)) {
            case PyValue.LIST:
                return heap.cells[(int) heap.cells[at + 2] + index];
            case PyValue.TUPLE:
                return heap.cells[at + 1 + index];
            case PyValue.RANGE:
                return PyValue.of(PyValue.INT, heap.cells[at] + heap.cells[at + 2] * index);
            case PyValue.BYTES:
                return PyValue.of(PyValue.INT, heap.bytes[at + 4 + index] & 0xff);
            default:
                int from = offsetOf(at, index);
                return string(PyValue.STR, heap.bytes, from, width(heap.bytes[from]));
        }
    }

    /** Bytes of the UTF-8 character that starts with {@code lead}. */
    static int width(byte lead) {
        if (lead >= 0) {
            return 1;
        }
        return (lead & 0xe0) == 0xc0 ? 2 : (lead & 0xf0) == 0xe0 ? 3 : 4;
    }

    /** Raises TypeError with the type's name in the middle of the message. */
    long typeError(byte[] before, long value, byte[] after) {
        message.clear();
        message.append(before);
        message.append(text.typeName(value));
        message.append(after);
        return errors.raise(PyException.TYPE_ERROR, message);
    }

    /** Where character {@code index} of the str at {@code at} starts in the bytes. */
    int offsetOf(int at, int index) {
        int from = at + 4;
        for (int i = 0; i < index; i++) {
            from += width(heap.bytes[from]);
        }
        return from;
    }

    private int characters(int at) {
        int end = at + 4 + heap.length(at);
        int count = 0;
        for (int i = at + 4; i < end; i += width(heap.bytes[i])) {
            count++;
        }
        return count;
    }

    /** How many numbers the range at {@code at} gives. */
    static int rangeLength(PyHeap heap, int at) {
        long start = heap.cells[at];
        long stop = heap.cells[at + 1];
        long step = heap.cells[at + 2];
        long span = step > 0 ? stop - start : start - stop;
        long size = step > 0 ? step : -step;
        return span <= 0 ? 0 : (int) Math.min((span + size - 1) / size, Integer.MAX_VALUE);
    }
}
