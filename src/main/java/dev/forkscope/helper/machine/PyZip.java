package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/** zip(*iterable): of many sequences a list of the tuples of their first items, their second, and so on. */
final class PyZip {
    private static final byte[] NO_ARGUMENTS = PyText.ascii("zip() argument after * must be an iterable, not ");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' object is not iterable");

    private final PyHeap heap;
    private final PyDictViews views;
    private final PySequences sequences;
    private final PyErrors errors;

    PyZip(PyHeap heap, PyDictViews views, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.views = views;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** The list, or RAISED. */
    long all(long iterable) {
        long rows = views.asSequence(iterable);
        if (rows == PyErrors.RAISED) {
            return rows;
        }
        if (!sequences.isSequence(rows)) {
            return sequences.typeError(NO_ARGUMENTS, rows, PyText.EMPTY);
        }
        int n = sequences.length(rows);
        long parts = sequences.list(n);
        int shortest = n == 0 ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < n && parts != PyErrors.RAISED; i++) {
            long row = sequences.item(rows, i);
            long part = row == PyErrors.RAISED ? row : views.asSequence(row);
            if (part == PyErrors.RAISED || !sequences.append(parts, part)) {
                return PyErrors.RAISED;
            }
            if (!sequences.isSequence(part)) {
                return sequences.typeError(QUOTE, part, NOT_ITERABLE);
            }
            shortest = Math.min(shortest, sequences.length(part));
        }
        return parts == PyErrors.RAISED ? parts : tuples((int) PyValue.payload(parts), n, shortest);
    }

    private long tuples(int parts, int n, int count) {
        long list = sequences.list(count);
        for (int i = 0; i < count && list != PyErrors.RAISED; i++) {
            int at = heap.allocate(n + 1);
            if (at < 0) {
                return errors.memoryError();
            }
            heap.cells[at] = n;
            for (int j = 0; j < n; j++) {
                long item = sequences.item(heap.cells[(int) heap.cells[parts + 2] + j], i);
                if (item == PyErrors.RAISED) {
                    return item;
                }
                heap.cells[at + 1 + j] = item;
            }
            if (!sequences.append(list, PyValue.of(PyValue.TUPLE, at))) {
                return PyErrors.RAISED;
            }
        }
        return list;
    }
}
