package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** Looks for a part of a text: find() and its kin, count(), startswith(), endswith(), replace(). */
final class PySearch {
    private static final byte[] MUST_BE_STR = PyText.ascii("must be str, not ");
    private static final byte[] INTEGER_OR_BYTES =
            PyText.ascii("argument should be integer or bytes-like object, not '");
    private static final byte[] BYTE_RANGE = PyText.ascii("byte must be in range(0, 256)");
    private static final byte[] NO_SUBSTRING = PyText.ascii("substring not found");
    private static final byte[] NO_SUBSECTION = PyText.ascii("subsection not found");
    private static final byte[] REPLACE_1 = PyText.ascii("replace() argument 1 must be str, not ");
    private static final byte[] REPLACE_2 = PyText.ascii("replace() argument 2 must be str, not ");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final ByteBuilder out;
    private final byte[] single = new byte[1];
    /** The part of the text that is searched, as offsets in the bytes; first behind last if there is none, not even an empty one. */
    private int first;

    private int last;

    PySearch(PyHeap heap, PySequences sequences, PyErrors errors, PyArguments arguments, ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
        this.out = out;
    }

    /** Where the str or bytes at {@code part} first lies between two offsets; -1 if nowhere. */
    int forward(int part, int from, int to) {
        return forward(part + 4, heap.length(part), from, to);
    }

    /** The same for the {@code length} bytes at {@code sought}. */
    int forward(int sought, int length, int from, int to) {
        for (int i = from; i <= to - length; i++) {
            if (matches(sought, length, i)) {
                return i;
            }
        }
        return -1;
    }

    /** find, rfind, index, rindex and count of a text; or RAISED. */
    long find(int method, long text, long wanted, long start, long end) {
        if (!arguments.areBounds(start, end, true)) {
            return PyErrors.RAISED;
        }
        long part = part(text, wanted);
        if (part == PyErrors.RAISED) {
            return PyErrors.RAISED;
        }
        int at = (int) PyValue.payload(part);
        narrow(text, start, end);
        if (method == PyMethod.COUNT) {
            return count(text, at);
        }
        boolean backward = method == PyMethod.RFIND || method == PyMethod.RINDEX;
        int found = backward ? backward(at) : forward(at, first, last);
        if (found >= 0) {
            return (long) characters(text, (int) PyValue.payload(text) + 4, found) << 3;
        }
        if (method == PyMethod.FIND || method == PyMethod.RFIND) {
            return -1L << 3;
        }
        return errors.raise(PyException.VALUE_ERROR, PyValue.tag(text) == PyValue.STR ? NO_SUBSTRING : NO_SUBSECTION);
    }

    /** Whether the text between the bounds, which are proper ones, starts or ends with the part at {@code part}. */
    boolean atEdge(boolean atStart, long text, long start, long end, int part) {
        narrow(text, start, end);
        int length = heap.length(part);
        return length <= last - first && matches(part + 4, length, atStart ? first : last - length);
    }

    /** text.replace(old, replacement, most), or RAISED. */
    long replace(long text, long old, long replacement, long most) {
        int tag = PyValue.tag(text);
        if (PyValue.tag(old) != tag || PyValue.tag(replacement) != tag) {
            boolean isFirst = PyValue.tag(old) != tag;
            return notReplaceable(tag, isFirst ? REPLACE_1 : REPLACE_2, isFirst ? old : replacement);
        }
        if (!arguments.isNumber(most)) {
            return PyErrors.RAISED;
        }
        int part = (int) PyValue.payload(old);
        int other = (int) PyValue.payload(replacement);
        int length = heap.length(part);
        narrow(text, PyValue.NONE, PyValue.NONE);
        out.clear();
        int from = first;
        for (long left = PyValue.payload(most); left != 0; left--) {
            int found = forward(part, from, last);
            if (found < 0) {
                break;
            }
            out.append(heap.bytes, from, found - from);
            out.append(heap.bytes, other + 4, heap.length(other));
            from = found + length;
            if (length == 0) {
                if (from == last) {
                    break;
                }
                int width = tag == PyValue.BYTES ? 1 : PySequences.width(heap.bytes[from]);
                out.append(heap.bytes, from, width);
                from += width;
            }
        }
        out.append(heap.bytes, from, last - from);
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }

    private long notReplaceable(int tag, byte[] message, long wrong) {
        if (tag == PyValue.BYTES) {
            return arguments.needsBytes(wrong);
        }
        out.clear();
        out.append(message);
        out.append(arguments.typeName(wrong));
        return errors.raise(PyException.TYPE_ERROR, out);
    }

    /** What is looked for, as a value of the text's type; bytes are also looked for by number. */
    private long part(long text, long wanted) {
        if (PyValue.tag(wanted) == PyValue.tag(text)) {
            return wanted;
        }
        if (PyValue.tag(text) == PyValue.STR) {
            return sequences.typeError(MUST_BE_STR, wanted, PyText.EMPTY);
        }
        if (!PyCompare.numeric(wanted)) {
            return sequences.typeError(INTEGER_OR_BYTES, wanted, PyArguments.QUOTE);
        }
        long number = PyValue.payload(wanted);
        if (number < 0 || number > 255) {
            return errors.raise(PyException.VALUE_ERROR, BYTE_RANGE);
        }
        single[0] = (byte) number;
        return sequences.string(PyValue.BYTES, single, 0, 1);
    }

    private void narrow(long text, long start, long end) {
        int at = (int) PyValue.payload(text);
        int length = sequences.length(text);
        long from = PyArguments.bound(start, length, 0);
        long to = Math.min(PyArguments.bound(end, length, length), length);
        boolean bytes = PyValue.tag(text) == PyValue.BYTES;
        last = bytes ? at + 4 + (int) to : sequences.offsetOf(at, (int) to);
        first = from > to ? last + 1 : bytes ? at + 4 + (int) from : sequences.offsetOf(at, (int) from);
    }

    private int backward(int part) {
        int length = heap.length(part);
        for (int i = last - length; i >= first; i--) {
            if (matches(part + 4, length, i)) {
                return i;
            }
        }
        return -1;
    }

    private long count(long text, int part) {
        if (heap.length(part) == 0) {
            return first > last ? 0 : characters(text, first, last) + 1L << 3;
        }
        long count = 0;
        int found = forward(part, first, last);
        while (found >= 0) {
            count++;
            found = forward(part, found + heap.length(part), last);
        }
        return count << 3;
    }

    private int characters(long text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i += PyValue.tag(text) == PyValue.BYTES ? 1 : PySequences.width(heap.bytes[i])) {
            count++;
        }
        return count;
    }

    private boolean matches(int sought, int length, int at) {
        for (int i = 0; i < length; i++) {
            if (heap.bytes[sought + i] != heap.bytes[at + i]) {
                return false;
            }
        }
        return true;
    }
}
