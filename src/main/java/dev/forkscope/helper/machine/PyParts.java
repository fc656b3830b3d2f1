package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.PyValue;

/** partition(), removeprefix() and the same from the right. */
final class PyParts {
    private static final byte[] MUST_BE_STR = PyText.ascii("must be str, not ");
    private static final byte[] ARGUMENT_MUST_BE_STR = PyText.ascii("() argument must be str, not ");
    private static final byte[] EMPTY_SEPARATOR = PyText.ascii("empty separator");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final PySearch search;
    private final ByteBuilder out;
    private final long[] three = new long[3];

    PyParts(PyHeap heap, PySequences sequences, PyErrors errors, PyArguments arguments, ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
        this.out = out;
        search = new PySearch(heap, sequences, errors, arguments, out);
    }

    /** The result, or RAISED. */
    long call(int method, long text, long part) {
        if (PyValue.tag(part) != PyValue.tag(text)) {
            return wrong(method, text, part);
        }
        int at = (int) PyValue.payload(text) + 4;
        int end = at + heap.length(at - 4);
        int sought = (int) PyValue.payload(part);
        int length = heap.length(sought);
        boolean fromRight = method == PyTextMethod.RPARTITION || method == PyTextMethod.REMOVESUFFIX;
        if (method == PyTextMethod.PARTITION || method == PyTextMethod.RPARTITION) {
            if (length == 0) {
                return errors.raise(PyException.VALUE_ERROR, EMPTY_SEPARATOR);
            }
            int found = fromRight ? last(sought, at, end) : search.forward(sought, at, end);
            return cut(PyValue.tag(text), at, found, length, end, fromRight);
        }
        int edge = fromRight ? end - length : at;
        if (length > end - at || search.forward(sought, edge, edge + length) < 0) {
            return text;
        }
        return sequences.string(PyValue.tag(text), heap.bytes, fromRight ? at : at + length, end - at - length);
    }

    private long wrong(int method, long text, long part) {
        if (PyValue.tag(text) == PyValue.BYTES) {
            return arguments.needsBytes(part);
        }
        if (method == PyTextMethod.PARTITION || method == PyTextMethod.RPARTITION) {
            return sequences.typeError(MUST_BE_STR, part, PyText.EMPTY);
        }
        out.clear();
        out.append(PyTextMethods.name(method));
        out.append(ARGUMENT_MUST_BE_STR);
        out.append(arguments.typeName(part));
        return errors.raise(PyException.TYPE_ERROR, out);
    }

    private int last(int sought, int from, int to) {
        int found = -1;
        for (int at = to - heap.length(sought); at >= from && found < 0; at--) {
            found = search.forward(sought, at, at + heap.length(sought));
        }
        return found;
    }

    /** What is before, what was found, what is after; all of it on one side if nothing was. */
    private long cut(int tag, int from, int found, int length, int to, boolean fromRight) {
        int first = found >= 0 ? found : fromRight ? from : to;
        int second = found >= 0 ? found + length : first;
        three[0] = sequences.string(tag, heap.bytes, from, first - from);
        three[1] = three[0] == PyErrors.RAISED
                ? PyErrors.RAISED
                : sequences.string(tag, heap.bytes, first, second - first);
        three[2] =
                three[1] == PyErrors.RAISED ? PyErrors.RAISED : sequences.string(tag, heap.bytes, second, to - second);
        return three[2] == PyErrors.RAISED ? PyErrors.RAISED : sequences.tuple(three, 0, 3);
    }
}
