package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Built-in functions and methods on sequences, indexing and slices. */
final class PyCollections {
    private static final byte[] NOT_ITERABLE_BEFORE = PyText.ascii("'");
    private static final byte[] NOT_ITERABLE_AFTER = PyText.ascii("' object is not iterable");
    private static final byte[] NOT_REVERSIBLE = PyText.ascii("' object is not reversible");
    private static final byte[] NOT_SUBSCRIPTABLE = PyText.ascii("' object is not subscriptable");
    private static final byte[] NO_GENERICS = PyText.ascii("what a class has in [...] is not known here");
    private static final byte[] NO_ASSIGNMENT = PyText.ascii("' object does not support item assignment");
    private static final byte[] INDICES = PyText.ascii(" indices must be integers or slices, not ");
    private static final byte[] STRING_INDICES = PyText.ascii("string indices must be integers, not '");
    private static final byte[] BYTE = PyText.ascii("byte");
    private static final byte[] LIST_RANGE = PyText.ascii("list index out of range");
    private static final byte[] LIST_ASSIGN = PyText.ascii("list assignment index out of range");
    private static final byte[] TUPLE_RANGE = PyText.ascii("tuple index out of range");
    private static final byte[] STRING_RANGE = PyText.ascii("string index out of range");
    private static final byte[] RANGE_RANGE = PyText.ascii("range object index out of range");
    private static final byte[] INDEX_RANGE = PyText.ascii("index out of range");
    private static final byte[] NO_DELETION = PyText.ascii("' object doesn't support item deletion");
    private static final byte[] NO_DELETION_AT_ALL = PyText.ascii("' object does not support item deletion");
    private static final byte[] UNHASHABLE_SLICE = PyText.ascii("unhashable type: 'slice'");
    private static final byte[] ZERO_STEP = PyText.ascii("slice step cannot be zero");

    private static final byte[] SLICE_INDICES =
            PyText.ascii("slice indices must be integers or None or have an __index__ method");
    private static final byte[] NO_STRINGS = PyText.ascii("sum() can't sum strings [use ''.join(seq) instead]");
    private static final byte[] NO_BYTES = PyText.ascii("sum() can't sum bytes [use b''.join(seq) instead]");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArithmetic arithmetic;
    private final PyCompare compare;
    private final PyText text;
    private final PyAttributes attributes;
    private final PyDicts dicts;
    private final PySets sets;
    private final PyLists lists;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyCollections(
            PyHeap heap,
            PySequences sequences,
            PyErrors errors,
            PyArithmetic arithmetic,
            PyCompare compare,
            PyText text,
            PyAttributes attributes,
            PyLists lists,
            PyDicts dicts,
            PySets sets) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arithmetic = arithmetic;
        this.compare = compare;
        this.text = text;
        this.attributes = attributes;
        this.dicts = dicts;
        this.sets = sets;
        this.lists = lists;
    }

    /** Whether {@code which} is one of those here, with how many arguments; 0 if not. */
    static int arity(int which) {
        switch (which) {
            case PyBuiltin.MIN:
            case PyBuiltin.MAX:
            case PyBuiltin.REMOVE:
            case PyBuiltin.SUM_FROM:
                return 2;
            case PyBuiltin.SUM:
            case PyBuiltin.LIST:
            case PyBuiltin.TUPLE:
            case PyBuiltin.DICT:
            case PyBuiltin.SET:
            case PyBuiltin.SORTED:
            case PyBuiltin.REVERSED:
            case PyBuiltin.ENUMERATE:
                return 1;
            default:
                return 0;
        }
    }

    /** The result, or RAISED; {@code y} is the second argument where there are two. */
    long call(int which, long x, long y) {
        switch (which) {
            case PyBuiltin.MIN:
                return pick(x, y, PyOperator.LT);
            case PyBuiltin.MAX:
                return pick(x, y, PyOperator.GT);
            case PyBuiltin.REMOVE:
                return remove(x, y);
            case PyBuiltin.DICT:
                return dicts.of(x);
            case PyBuiltin.SET:
                return sets.of(x);
            case PyBuiltin.SUM_FROM:
                return iterable(x) ? sum(x, y) : PyErrors.RAISED;
            case PyBuiltin.SUM:
                return iterable(x) ? sum(x, 0) : PyErrors.RAISED;
            case PyBuiltin.REVERSED:
                if (heap.dictKind(x) == PyHeap.SET) {
                    return sequences.typeError(NOT_ITERABLE_BEFORE, x, NOT_REVERSIBLE);
                }
                return iterable(x) ? ofSequence(which, x) : PyErrors.RAISED;
            default:
                return iterable(x) ? ofSequence(which, x) : PyErrors.RAISED;
        }
    }

    /** Whether it can be iterated; raises if not. */
    boolean iterable(long value) {
        if (sequences.isSequence(value) || heap.dictKind(value) != PyHeap.NO_DICT) {
            return true;
        }
        sequences.typeError(NOT_ITERABLE_BEFORE, value, NOT_ITERABLE_AFTER);
        return false;
    }

    /** sequence[index] or dict[key], or RAISED. */
    long index(long sequence, long index) {
        if (heap.dictKind(sequence) == PyHeap.DICT) {
            return dicts.get(sequence, index);
        }
        if (sequence == PyValue.RUSAGE) {
            return errors.raise(PyException.RUNTIME_ERROR, PyObjectText.NO_RESOURCES);
        }
        if (!sequences.isSequence(sequence)) {
            return PyClass.is(sequence)
                    ? errors.raise(PyException.RUNTIME_ERROR, NO_GENERICS)
                    : sequences.typeError(NOT_ITERABLE_BEFORE, sequence, NOT_SUBSCRIPTABLE);
        }
        int at = position(sequence, index, false);
        return at < 0 ? PyErrors.RAISED : sequences.item(sequence, at);
    }

    /** sequence[index] = value, or of a dict; false if it raised. */
    boolean store(long sequence, long index, long value) {
        if (heap.dictKind(sequence) == PyHeap.DICT) {
            return dicts.put(sequence, index, value);
        }
        if (PyValue.tag(sequence) != PyValue.LIST) {
            sequences.typeError(NOT_ITERABLE_BEFORE, sequence, NO_ASSIGNMENT);
            return false;
        }
        int at = position(sequence, index, true);
        if (at < 0) {
            return false;
        }
        heap.cells[(int) heap.cells[(int) PyValue.payload(sequence) + 2] + at] = value;
        return true;
    }

    /** del object[index]. */
    void delete(long object, long index) {
        int kind = heap.dictKind(object);
        if (kind == PyHeap.DICT) {
            dicts.take(object, index, PyValue.UNBOUND);
        } else if (PyValue.tag(object) == PyValue.LIST) {
            int at = position(object, index, true);
            if (at >= 0) {
                lists.delete((int) PyValue.payload(object), at);
            }
        } else {
            boolean numbered = PyCompare.numeric(index)
                    && (kind != PyHeap.NO_DICT || sequences.isSequence(object) || heap.ownClass(object) >= 0);
            sequences.typeError(NOT_ITERABLE_BEFORE, object, numbered ? NO_DELETION : NO_DELETION_AT_ALL);
        }
    }

    /** sequence[from:to:step] with None for what is absent, or RAISED. */
    long slice(long sequence, long from, long to, long step) {
        if (heap.dictKind(sequence) == PyHeap.DICT) {
            return errors.raise(PyException.TYPE_ERROR, UNHASHABLE_SLICE);
        }
        if (!sequences.isSequence(sequence)) {
            return PyClass.is(sequence)
                    ? errors.raise(PyException.RUNTIME_ERROR, NO_GENERICS)
                    : sequences.typeError(NOT_ITERABLE_BEFORE, sequence, NOT_SUBSCRIPTABLE);
        }
        if (!isBound(from) || !isBound(to) || !isBound(step)) {
            return errors.raise(PyException.TYPE_ERROR, SLICE_INDICES);
        }
        int n = sequences.length(sequence);
        long stride = step == PyValue.NONE ? 1 : PyValue.payload(step);
        if (stride == 0) {
            return errors.raise(PyException.VALUE_ERROR, ZERO_STEP);
        }
        long first = bound(from, n, stride, stride > 0 ? 0 : n - 1);
        long last = bound(to, n, stride, stride > 0 ? n : -1);
        int tag = PyValue.tag(sequence);
        if (tag == PyValue.STR || tag == PyValue.BYTES) {
            return cutText(sequence, tag, first, last, stride);
        }
        long list = sequences.list(n);
        for (long i = first; stride > 0 ? i < last : i > last; i += stride) {
            if (list == PyErrors.RAISED || !sequences.append(list, sequences.item(sequence, (int) i))) {
                return PyErrors.RAISED;
            }
        }
        return tag == PyValue.TUPLE && list != PyErrors.RAISED ? asTuple(list) : list;
    }

    private static boolean isBound(long value) {
        return value == PyValue.NONE || PyCompare.numeric(value);
    }

    private long bound(long value, int n, long stride, long absent) {
        if (value == PyValue.NONE) {
            return absent;
        }
        long at = PyValue.payload(value) < 0 ? PyValue.payload(value) + n : PyValue.payload(value);
        long least = stride > 0 ? 0 : -1;
        long most = stride > 0 ? n : n - 1;
        return Math.max(least, Math.min(most, at));
    }

    private long cutText(long sequence, int tag, long first, long last, long stride) {
        int at = (int) PyValue.payload(sequence);
        out.clear();
        for (long i = first; stride > 0 ? i < last : i > last; i += stride) {
            int from = tag == PyValue.BYTES ? at + 4 + (int) i : sequences.offsetOf(at, (int) i);
            out.append(heap.bytes, from, tag == PyValue.BYTES ? 1 : PySequences.width(heap.bytes[from]));
        }
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }

    private int position(long sequence, long index, boolean assigning) {
        if (!PyCompare.numeric(index)) {
            wrongIndex(sequence, index);
            return -1;
        }
        long n = sequences.length(sequence);
        long at = PyValue.payload(index);
        if (at < 0) {
            at += n;
        }
        if (at >= 0 && at < n) {
            return (int) at;
        }
        int tag = PyValue.tag(sequence);
        errors.raise(
                PyException.INDEX_ERROR,
                assigning
                        ? LIST_ASSIGN
                        : tag == PyValue.LIST
                                ? LIST_RANGE
                                : tag == PyValue.TUPLE
                                        ? TUPLE_RANGE
                                        : tag == PyValue.STR
                                                ? STRING_RANGE
                                                : tag == PyValue.RANGE ? RANGE_RANGE : INDEX_RANGE);
        return -1;
    }

    private void wrongIndex(long sequence, long index) {
        int tag = PyValue.tag(sequence);
        if (tag == PyValue.STR) {
            sequences.typeError(STRING_INDICES, index, NOT_ITERABLE_BEFORE);
            return;
        }
        out.clear();
        out.append(tag == PyValue.BYTES ? BYTE : text.typeName(sequence));
        out.append(INDICES);
        out.append(text.typeName(index));
        errors.raise(PyException.TYPE_ERROR, out);
    }

    private long sum(long iterable, long start) {
        int tag = PyValue.tag(start);
        if (tag == PyValue.STR || tag == PyValue.BYTES) {
            return errors.raise(PyException.TYPE_ERROR, tag == PyValue.STR ? NO_STRINGS : NO_BYTES);
        }
        long x = dicts.views.asSequence(iterable);
        int n = x == PyErrors.RAISED ? 0 : sequences.length(x);
        long sum = x == PyErrors.RAISED ? x : start;
        for (int i = 0; i < n && sum != PyErrors.RAISED; i++) {
            sum = arithmetic.binary(PyOperator.ADD, sum, sequences.item(x, i));
        }
        return sum;
    }

    private long ofSequence(int which, long iterable) {
        long x = dicts.views.asSequence(iterable);
        if (x == PyErrors.RAISED) {
            return x;
        }
        int n = sequences.length(x);
        long list = sequences.list(n);
        for (int i = 0; i < n && list != PyErrors.RAISED; i++) {
            long item = sequences.item(x, which == PyBuiltin.REVERSED ? n - 1 - i : i);
            if (which == PyBuiltin.ENUMERATE) {
                item = sequences.pair((long) i << 3, item);
            }
            if (item == PyErrors.RAISED || !sequences.append(list, item)) {
                return PyErrors.RAISED;
            }
        }
        if (list == PyErrors.RAISED || which == PyBuiltin.SORTED && !sort(list)) {
            return PyErrors.RAISED;
        }
        return which == PyBuiltin.TUPLE ? asTuple(list) : list;
    }

    private long asTuple(long list) {
        int at = (int) PyValue.payload(list);
        return sequences.tuple(heap.cells, (int) heap.cells[at + 2], (int) heap.cells[at]);
    }

    /**
     * What CPython does with fewer than 64 items: it takes the run they begin with, turned around if it goes down, and puts each of the
     * others in its place among those before it. Which two are compared, and when, shows where a __lt__ prints, and with sets, of which
     * neither may be less. More items it sorts in pieces, which shows in these cases only.
     */
    private boolean sort(long list) {
        int from = (int) heap.cells[(int) PyValue.payload(list) + 2];
        int end = from + sequences.length(list);
        int next = end - from < 2 ? end : afterRun(from, end);
        while (next >= 0 && next < end) {
            next = insert(from, next) ? next + 1 : -1;
        }
        return next >= 0;
    }

    /** Where the run ends that goes up from the first of at least two cells; -1 having raised. */
    private int afterRun(int from, int end) {
        long down = less(heap.cells[from + 1], heap.cells[from]);
        long goesOn = down;
        int next = from + 2;
        while (next < end && goesOn == down && down != PyErrors.RAISED) {
            goesOn = less(heap.cells[next], heap.cells[next - 1]);
            next += goesOn == down ? 1 : 0;
        }
        if (goesOn == PyErrors.RAISED) {
            return -1;
        }
        if (down == PyValue.TRUE) {
            for (int i = from, j = next - 1; i < j; i++, j--) {
                long item = heap.cells[i];
                heap.cells[i] = heap.cells[j];
                heap.cells[j] = item;
            }
        }
        return next;
    }

    /** Puts what lies behind a run in its place there; false having raised. */
    private boolean insert(int from, int place) {
        long item = heap.cells[place];
        int low = from;
        int high = place;
        while (low < high) {
            int middle = (low + high) / 2;
            long less = less(item, heap.cells[middle]);
            if (less == PyErrors.RAISED) {
                return false;
            }
            if (less == PyValue.TRUE) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        System.arraycopy(heap.cells, low, heap.cells, low + 1, place - low);
        heap.cells[low] = item;
        return true;
    }

    /** True, False or RAISED. */
    private long less(long x, long y) {
        long less = compare.compare(PyOperator.LT, x, y);
        return less == PyErrors.RAISED ? less : PyCompare.bool(compare.truth(less));
    }

    private long pick(long x, long y, int operator) {
        long better = compare.compare(operator, y, x);
        return better == PyErrors.RAISED ? PyErrors.RAISED : compare.truth(better) ? y : x;
    }

    private long remove(long list, long item) {
        if (heap.dictKind(list) == PyHeap.SET) {
            return sets.discard(list, item, true);
        }
        return PyValue.tag(list) == PyValue.LIST
                ? lists.remove(list, item)
                : attributes.missing(list, PyMethods.name(PyMethod.REMOVE));
    }
}
