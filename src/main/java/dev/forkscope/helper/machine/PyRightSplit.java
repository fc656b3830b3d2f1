package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** rsplit(): finds the parts from the last back, then turns the list round. */
final class PyRightSplit {
    private static final byte[] STR_OR_NONE = PyText.ascii("must be str or None, not ");
    private static final byte[] EMPTY_SEPARATOR = PyText.ascii("empty separator");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;

    PyRightSplit(PyHeap heap, PySequences sequences, PyErrors errors, PyArguments arguments) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
    }

    /** text.rsplit(separator, most), or RAISED. */
    long split(long text, long separator, long most) {
        int tag = PyValue.tag(text);
        if (!arguments.isNumber(most)) {
            return PyErrors.RAISED;
        }
        int from = (int) PyValue.payload(text) + 4;
        int to = from + heap.length(from - 4);
        if (separator == PyValue.NONE) {
            return turned(words(tag, from, to, PyValue.payload(most)));
        }
        if (PyValue.tag(separator) != tag) {
            return tag == PyValue.STR
                    ? sequences.typeError(STR_OR_NONE, separator, PyText.EMPTY)
                    : arguments.needsBytes(separator);
        }
        int part = (int) PyValue.payload(separator);
        if (heap.length(part) == 0) {
            return errors.raise(PyException.VALUE_ERROR, EMPTY_SEPARATOR);
        }
        return turned(parts(tag, from, to, part, PyValue.payload(most)));
    }

    private long parts(int tag, int from, int to, int part, long most) {
        int length = heap.length(part);
        long list = sequences.list(0);
        int end = to;
        long left = most;
        for (int at = to - length; at >= from && left != 0 && list != PyErrors.RAISED; at--) {
            if (isThere(part, at)) {
                list = add(list, tag, at + length, end);
                end = at;
                at -= length - 1;
                left--;
            }
        }
        return add(list, tag, from, end);
    }

    private boolean isThere(int part, int at) {
        for (int i = 0; i < heap.length(part); i++) {
            if (heap.bytes[part + 4 + i] != heap.bytes[at + i]) {
                return false;
            }
        }
        return true;
    }

    private long words(int tag, int from, int to, long most) {
        long list = sequences.list(0);
        int end = back(from, to, tag, true);
        for (long left = most; end > from && list != PyErrors.RAISED; left--) {
            int start = left == 0 ? from : back(from, end, tag, false);
            list = add(list, tag, start, end);
            end = back(from, start, tag, true);
        }
        return list;
    }

    /** Where the spaces, or all but spaces, that end at {@code end} begin. */
    private int back(int from, int end, int tag, boolean spaces) {
        int at = end;
        while (at > from) {
            int previous = at - 1;
            while (tag == PyValue.STR && (heap.bytes[previous] & 0xc0) == 0x80) {
                previous--;
            }
            int c = tag == PyValue.BYTES ? heap.bytes[previous] : PyCharacters.at(heap.bytes, previous);
            if (PyCharacters.space(c, tag == PyValue.BYTES) != spaces) {
                break;
            }
            at = previous;
        }
        return at;
    }

    private long add(long list, int tag, int from, int to) {
        if (list == PyErrors.RAISED) {
            return list;
        }
        long part = sequences.string(tag, heap.bytes, from, to - from);
        return part != PyErrors.RAISED && sequences.append(list, part) ? list : PyErrors.RAISED;
    }

    private long turned(long list) {
        if (list == PyErrors.RAISED) {
            return list;
        }
        int first = (int) heap.cells[(int) PyValue.payload(list) + 2];
        int last = first + sequences.length(list) - 1;
        for (; first < last; first++, last--) {
            long item = heap.cells[first];
            heap.cells[first] = heap.cells[last];
            heap.cells[last] = item;
        }
        return list;
    }
}
