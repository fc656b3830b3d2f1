package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** count() and index() of lists, tuples and ranges, and join(). */
final class PyItems {
    private static final byte[] ONE_ARGUMENT = PyText.ascii("() takes exactly one argument (");
    private static final byte[] GIVEN = PyText.ascii(" given)");
    private static final byte[] NOT_IN_LIST = PyText.ascii(" is not in list");
    private static final byte[] NOT_IN_RANGE = PyText.ascii(" is not in range");
    private static final byte[] NOT_IN_TUPLE = PyText.ascii("tuple.index(x): x not in tuple");
    private static final byte[] NOT_IN_SEQUENCE = PyText.ascii("sequence.index(x): x not in sequence");
    private static final byte[] ONLY_ITERABLE = PyText.ascii("can only join an iterable");
    private static final byte[] ITEM = PyText.ascii("sequence item ");
    private static final byte[] EXPECTED_STR = PyText.ascii(": expected str instance, ");
    private static final byte[] EXPECTED_BYTES = PyText.ascii(": expected a bytes-like object, ");
    private static final byte[] FOUND = PyText.ascii(" found");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyCompare compare;
    private final PyArguments arguments;
    private final PyDictViews views;
    private final ByteBuilder out;

    PyItems(
            PyHeap heap,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyCompare compare,
            PyArguments arguments,
            PyDictViews views,
            ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.compare = compare;
        this.arguments = arguments;
        this.views = views;
        this.out = out;
    }

    /** sequence.count(item) or sequence.index(item, start, end), or RAISED. */
    long find(int method, long sequence, long item, long start, long end) {
        boolean range = PyValue.tag(sequence) == PyValue.RANGE;
        if (start != PyValue.UNBOUND && (range || method == PyMethod.COUNT)) {
            return oneArgument(method, sequence, end == PyValue.UNBOUND ? 2 : 3);
        }
        if (!arguments.areBounds(start, end, false)) {
            return PyErrors.RAISED;
        }
        int length = sequences.length(sequence);
        long to = Math.min(PyArguments.bound(end, length, length), length);
        long count = 0;
        for (long i = PyArguments.bound(start, length, 0); i < to; i++) {
            if (compare.equal(sequences.item(sequence, (int) i), item, 0)) {
                if (method == PyMethod.INDEX) {
                    return i << 3;
                }
                count++;
            }
        }
        return method == PyMethod.COUNT ? count << 3 : missing(sequence, item);
    }

    private long oneArgument(int method, long sequence, int given) {
        out.clear();
        out.append(text.typeName(sequence));
        out.append('.');
        out.append(PyMethods.name(method));
        out.append(ONE_ARGUMENT);
        out.append('0' + given);
        out.append(GIVEN);
        return errors.raise(PyException.TYPE_ERROR, out);
    }

    private long missing(long sequence, long item) {
        int tag = PyValue.tag(sequence);
        if (tag == PyValue.TUPLE || tag == PyValue.RANGE && !PyCompare.numeric(item)) {
            return errors.raise(PyException.VALUE_ERROR, tag == PyValue.TUPLE ? NOT_IN_TUPLE : NOT_IN_SEQUENCE);
        }
        out.clear();
        text.repr(item, out);
        out.append(tag == PyValue.LIST ? NOT_IN_LIST : NOT_IN_RANGE);
        return out.overflowed() ? errors.memoryError() : errors.raise(PyException.VALUE_ERROR, out);
    }

    /** separator.join(sequence), or RAISED. */
    long join(long separator, long iterable) {
        long sequence = views.asSequence(iterable);
        if (sequence == PyErrors.RAISED) {
            return PyErrors.RAISED;
        }
        if (!sequences.isSequence(sequence)) {
            return errors.raise(PyException.TYPE_ERROR, ONLY_ITERABLE);
        }
        int tag = PyValue.tag(separator);
        int n = sequences.length(sequence);
        int glue = (int) PyValue.payload(separator);
        out.clear();
        for (int i = 0; i < n; i++) {
            long item = sequences.item(sequence, i);
            if (item == PyErrors.RAISED) {
                return PyErrors.RAISED;
            }
            if (PyValue.tag(item) != tag) {
                return wrong(tag, i, item);
            }
            if (i > 0) {
                out.append(heap.bytes, glue + 4, heap.length(glue));
            }
            int at = (int) PyValue.payload(item);
            out.append(heap.bytes, at + 4, heap.length(at));
        }
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }

    private long wrong(int tag, int index, long item) {
        out.clear();
        out.append(ITEM);
        out.appendDecimal(index);
        out.append(tag == PyValue.STR ? EXPECTED_STR : EXPECTED_BYTES);
        out.append(text.typeName(item));
        out.append(FOUND);
        return errors.raise(PyException.TYPE_ERROR, out);
    }
}
