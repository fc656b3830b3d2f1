package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** What changes a list by more than one item at its end, and copies of it. */
final class PyLists {
    private static final byte[] EMPTY_POP = PyText.ascii("pop from empty list");
    private static final byte[] POP_RANGE = PyText.ascii("pop index out of range");
    private static final byte[] TOO_MANY = PyText.ascii("pop expected at most 1 argument, got 2");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' object is not iterable");
    private static final byte[] NOT_IN_LIST = PyText.ascii("list.remove(x): x not in list");

    private final PyHeap heap;
    private final PyDictViews views;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyCompare compare;
    private final PyArguments arguments;

    PyLists(PyHeap heap, PyDictViews views, PySequences sequences, PyErrors errors, PyText text, PyCompare compare) {
        this.heap = heap;
        this.views = views;
        this.sequences = sequences;
        this.errors = errors;
        this.compare = compare;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** The result of pop, clear, copy or extend, or RAISED; arguments that are left out are unbound. */
    long call(int method, long list, long first, long second) {
        int at = (int) PyValue.payload(list);
        if (method == PyMethod.POP) {
            return second == PyValue.UNBOUND ? pop(at, first) : errors.raise(PyException.TYPE_ERROR, TOO_MANY);
        }
        if (method == PyMethod.EXTEND) {
            return extend(list, first) ? PyValue.NONE : PyErrors.RAISED;
        }
        if (method == PyMethod.CLEAR) {
            heap.cells[at] = 0;
            return PyValue.NONE;
        }
        int n = (int) heap.cells[at];
        long copy = sequences.list(n);
        if (copy != PyErrors.RAISED) {
            int to = (int) PyValue.payload(copy);
            System.arraycopy(heap.cells, (int) heap.cells[at + 2], heap.cells, (int) heap.cells[to + 2], n);
            heap.cells[to] = n;
        }
        return copy;
    }

    /** Appends all that {@code iterable} gives, which may be the list itself; false if it raised. */
    boolean extend(long list, long iterable) {
        long items = views.asSequence(iterable);
        if (items == PyErrors.RAISED) {
            return false;
        }
        if (!sequences.isSequence(items)) {
            sequences.typeError(PyArguments.QUOTE, items, NOT_ITERABLE);
            return false;
        }
        int n = sequences.length(items);
        for (int i = 0; i < n; i++) {
            long item = sequences.item(items, i);
            if (item == PyErrors.RAISED || !sequences.append(list, item)) {
                return false;
            }
        }
        return true;
    }

    private long pop(int at, long index) {
        long n = heap.cells[at];
        if (index != PyValue.UNBOUND && !arguments.isNumber(index)) {
            return PyErrors.RAISED;
        }
        long position = index == PyValue.UNBOUND ? n - 1 : PyValue.payload(index);
        if (position < 0 && n > 0) {
            position += index == PyValue.UNBOUND ? 0 : n;
        }
        if (n == 0 || position < 0 || position >= n) {
            return errors.raise(PyException.INDEX_ERROR, n == 0 ? EMPTY_POP : POP_RANGE);
        }
        long item = heap.cells[(int) heap.cells[at + 2] + (int) position];
        delete(at, (int) position);
        return item;
    }

    /** Takes out the item at {@code position} of the list at {@code at}; it is there. */
    void delete(int at, int position) {
        long[] cells = heap.cells;
        int from = (int) cells[at + 2] + position;
        cells[at]--;
        System.arraycopy(cells, from + 1, cells, from, (int) cells[at] - position);
    }

    /** list.remove(item): None, or RAISED. */
    long remove(long list, long item) {
        int at = (int) PyValue.payload(list);
        int n = (int) heap.cells[at];
        for (int i = 0; i < n; i++) {
            if (compare.equal(heap.cells[(int) heap.cells[at + 2] + i], item, 0)) {
                delete(at, i);
                return PyValue.NONE;
            }
        }
        return errors.raise(PyException.VALUE_ERROR, NOT_IN_LIST);
    }
}
