package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;

/** Python's comparisons, {@code in} and {@code is}, and truth. */
final class PyCompare {
    /** What {@link #order} gives for a float that is not a number. */
    static final int NAN = 3;

    private static final int DECIDED = 4;

    private static final int MAX_NESTING = 32;
    private static final byte[][] SYMBOLS = {
        PyText.ascii("=="),
        PyText.ascii("!="),
        PyText.ascii("<"),
        PyText.ascii("<="),
        PyText.ascii(">"),
        PyText.ascii(">=")
    };
    private static final byte[] NOT_SUPPORTED = PyText.ascii("' not supported between instances of '");
    private static final byte[] ARGUMENT = PyText.ascii("argument of type '");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' is not iterable");
    private static final byte[] LEFT_OPERAND = PyText.ascii("'in <string>' requires string as left operand, not ");
    private static final byte[] NEEDS_BYTES = PyText.ascii("a bytes-like object is required, not '");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] BYTE_RANGE = PyText.ascii("byte must be in range(0, 256)");
    private static final byte[] AND = PyText.ascii("' and '");

    private static final long NO_ACTION = PySignal.handler(0);

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyKeys keys;
    private final PyDictCompare dicts;
    final PyObjectCompare objects;
    private final ByteBuilder message = new ByteBuilder(512);

    /** The two, perhaps inside of lists or tuples, that had no order. */
    private long unordered;

    private long unorderedFrom;

    /** What sets or objects of the program's own have said. */
    private long decided;

    PyCompare(PyHeap heap, PyKeys keys, PyDicts dicts, PySequences sequences, PyErrors errors, PyText text) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.keys = keys;
        this.dicts = new PyDictCompare(heap, dicts, this);
        objects = new PyObjectCompare(heap, sequences, errors);
    }

    static boolean numeric(long value) {
        return PyValue.tag(value) == PyValue.INT
                || value == PyValue.TRUE
                || value == PyValue.FALSE
                || PySignal.is(value);
    }

    boolean truth(long value) {
        int at = (int) PyValue.payload(value);
        switch (PyValue.tag(value)) {
            case PyValue.INT:
                return value != 0;
            case PyValue.SINGLETON:
                return PyFloat.is(value)
                        ? PyFloats.of(heap, value) != 0
                        : value != PyValue.FALSE && value != PyValue.NONE && value != NO_ACTION;
            case PyValue.STR:
            case PyValue.BYTES:
                return heap.length(at) != 0;
            case PyValue.LIST:
            case PyValue.TUPLE:
                return heap.cells[at] != 0;
            case PyValue.RANGE:
                return sequences.length(value) != 0;
            default:
                return heap.dictKind(value) == PyHeap.NO_DICT
                        ? objects.truth(value) != 0
                        : sequences.length(value) != 0;
        }
    }

    /** True, False or RAISED. */
    long compare(int operator, long x, long y) {
        if (operator <= PyOperator.GE && (objects.takesPart(x) || objects.takesPart(y))) {
            long result = objects.compare(operator, x, y);
            if (result != PyValue.NOT_IMPLEMENTED) {
                return result;
            }
        }
        switch (operator) {
            case PyOperator.EQ:
                return bool(!PyFloats.isNan(heap, x) && equal(x, y, 0));
            case PyOperator.NE:
                return bool(PyFloats.isNan(heap, x) || !equal(x, y, 0));
            case PyOperator.IS:
                return bool(same(x, y));
            case PyOperator.IS_NOT:
                return bool(!same(x, y));
            case PyOperator.IN:
                return contains(y, x, true);
            case PyOperator.NOT_IN:
                return contains(y, x, false);
            default:
                return ordered(operator, x, y);
        }
    }

    /** -1, 0 or 1; or 2 if the two have no order, {@link #NAN} if none is true of them, {@link #DECIDED}. */
    private int order(int operator, long x, long y, int nesting) {
        if (numeric(x) && numeric(y)) {
            return Long.compare(PyValue.payload(x), PyValue.payload(y));
        }
        if (PyFloats.isReal(x) && PyFloats.isReal(y)) {
            return PyFloats.compare(heap, x, y);
        }
        int tag = PyValue.tag(x);
        boolean alike = tag == PyValue.tag(y) && nesting <= MAX_NESTING;
        if (alike && (tag == PyValue.STR || tag == PyValue.BYTES)) {
            return compareBytes((int) PyValue.payload(x), (int) PyValue.payload(y));
        }
        if (alike && (tag == PyValue.LIST || tag == PyValue.TUPLE)) {
            return compareItems(operator, x, y, nesting);
        }
        if (decides(operator, x, y, nesting)) {
            return DECIDED;
        }
        unordered = x;
        unorderedFrom = y;
        return 2;
    }

    /** These have no order that all operators would agree with, so they are asked for the one that is meant. */
    private boolean decides(int operator, long x, long y, int nesting) {
        int kind = heap.dictKind(x);
        int other = heap.dictKind(y);
        if (kind == PyHeap.SET && other == PyHeap.SET) {
            decided = dicts.ofSets.ordered(operator, x, y);
        } else if (PyDictCompare.isLikeSet(kind) && PyDictCompare.isLikeSet(other)) {
            decided = errors.raise(PyException.TYPE_ERROR, PyDictCompare.NO_SETS);
        } else {
            // Objects that are not inside of anything have been asked before.
            boolean asked = nesting > 0 && (objects.takesPart(x) || objects.takesPart(y));
            decided = asked ? objects.compare(operator, x, y) : PyValue.NOT_IMPLEMENTED;
        }
        return decided != PyValue.NOT_IMPLEMENTED;
    }

    boolean equal(long x, long y, int nesting) {
        if (x == y) {
            return true;
        }
        if (PyValue.tag(x) == PyValue.LIST || PyValue.tag(x) == PyValue.TUPLE) {
            return PyValue.tag(x) == PyValue.tag(y) && nesting <= MAX_NESTING && equalItems(x, y, nesting);
        }
        if (objects.takesPart(x) || objects.takesPart(y)) {
            return objects.equal(x, y);
        }
        if (heap.dictKind(x) != PyHeap.NO_DICT) {
            return nesting <= MAX_NESTING && dicts.equal(x, y, nesting);
        }
        return PyValue.tag(x) == PyValue.RANGE ? keys.same(x, y) : order(PyOperator.EQ, x, y, nesting) == 0;
    }

    static long bool(boolean truth) {
        return truth ? PyValue.TRUE : PyValue.FALSE;
    }

    private boolean same(long x, long y) {
        int tag = PyValue.tag(x);
        return x == y || (tag == PyValue.STR && tag == PyValue.tag(y) && equal(x, y, 0));
    }

    private boolean equalItems(long x, long y, int nesting) {
        int n = sequences.length(x);
        if (n != sequences.length(y)) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!equal(sequences.item(x, i), sequences.item(y, i), nesting + 1)) {
                return false;
            }
        }
        return true;
    }

    private int compareItems(int operator, long x, long y, int nesting) {
        int n = Math.min(sequences.length(x), sequences.length(y));
        for (int i = 0; i < n; i++) {
            long a = sequences.item(x, i);
            long b = sequences.item(y, i);
            boolean equal = equal(a, b, nesting + 1);
            if (errors.isWithin()) {
                decided = PyErrors.RAISED;
                return DECIDED;
            }
            if (!equal) {
                return order(operator, a, b, nesting + 1);
            }
        }
        return Integer.compare(sequences.length(x), sequences.length(y));
    }

    private int compareBytes(int x, int y) {
        int nx = heap.length(x);
        int ny = heap.length(y);
        int n = Math.min(nx, ny);
        for (int i = 0; i < n; i++) {
            int a = heap.bytes[x + 4 + i] & 0xff;
            int b = heap.bytes[y + 4 + i] & 0xff;
            if (a != b) {
                return a < b ? -1 : 1;
            }
        }
        return Integer.compare(nx, ny);
    }

    private long contains(long container, long item, boolean wanted) {
        int tag = PyValue.tag(container);
        boolean part = tag == PyValue.STR || tag == PyValue.BYTES;
        if (part && PyValue.tag(item) == tag) {
            return bool(within((int) PyValue.payload(container), (int) PyValue.payload(item)) == wanted);
        }
        if (part && (tag == PyValue.STR || !numeric(item))) {
            return sequences.typeError(
                    tag == PyValue.STR ? LEFT_OPERAND : NEEDS_BYTES, item, tag == PyValue.STR ? PyText.EMPTY : QUOTE);
        }
        if (tag == PyValue.BYTES && (PyValue.payload(item) < 0 || PyValue.payload(item) > 255)) {
            return errors.raise(PyException.VALUE_ERROR, BYTE_RANGE);
        }
        if (heap.dictKind(container) != PyHeap.NO_DICT) {
            long within = dicts.contains(container, item);
            return within == PyErrors.RAISED ? within : bool(within == bool(wanted));
        }
        if (!sequences.isSequence(container)) {
            return sequences.typeError(ARGUMENT, container, NOT_ITERABLE);
        }
        int n = sequences.length(container);
        for (int i = 0; i < n; i++) {
            if (equal(sequences.item(container, i), item, 0)) {
                return bool(wanted);
            }
        }
        return bool(!wanted);
    }

    private boolean within(int text1, int part) {
        int n = heap.length(part);
        int last = heap.length(text1) - n;
        for (int from = 0; from <= last; from++) {
            int i = 0;
            while (i < n && heap.bytes[text1 + 4 + from + i] == heap.bytes[part + 4 + i]) {
                i++;
            }
            if (i == n) {
                return true;
            }
        }
        return false;
    }

    private long ordered(int operator, long x, long y) {
        int order = order(operator, x, y, 0);
        if (order == DECIDED) {
            return decided;
        }
        if (order == 2) {
            message.clear();
            message.append('\'');
            message.append(SYMBOLS[operator]);
            message.append(NOT_SUPPORTED);
            message.append(text.typeName(unordered));
            message.append(AND);
            message.append(text.typeName(unorderedFrom));
            message.append('\'');
            return errors.raise(PyException.TYPE_ERROR, message);
        }
        switch (operator) {
            case PyOperator.LT:
                return bool(order < 0);
            case PyOperator.LE:
                return bool(order <= 0);
            case PyOperator.GT:
                return bool(order > 0 && order != NAN);
            default:
                return bool(order >= 0 && order != NAN);
        }
    }
}
