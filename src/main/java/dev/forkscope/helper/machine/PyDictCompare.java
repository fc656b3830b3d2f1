package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/** Which dicts and views are equal, and what is in them. */
final class PyDictCompare {
    static final byte[] NO_SETS =
            PyText.ascii("sets are outside this subset, and so is taking keys() or items() for one");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PyDictTable table;
    private final PyCompare compare;

    PyDictCompare(PyHeap heap, PyDicts dicts, PyCompare compare) {
        this.heap = heap;
        this.dicts = dicts;
        table = dicts.table;
        this.compare = compare;
    }

    /** Two different objects, the first of them a dict or view. */
    boolean equal(long x, long y, int nesting) {
        int kind = heap.dictKind(x);
        int other = heap.dictKind(y);
        boolean sets = isSet(kind) && isSet(other);
        if (!sets && (kind != PyHeap.DICT || other != PyHeap.DICT)) {
            return false;
        }
        int at = heap.dictAt(x);
        int in = heap.dictAt(y);
        boolean equal = table.size(at) == table.size(in);
        for (int i = table.next(at, 0); i >= 0 && equal; i = table.next(at, i + 1)) {
            int entry = table.entry(at, i);
            long key = heap.cells[entry];
            long value = heap.cells[entry + 1];
            if (kind == PyHeap.KEYS && other == PyHeap.ITEMS) {
                equal = isTuplePair(key) && has(in, first(key), second(key), nesting);
            } else if (kind == PyHeap.ITEMS && other == PyHeap.KEYS) {
                // Symmetric, and that way round no tuple has to be made.
                return equal(y, x, nesting);
            } else {
                equal = kind == PyHeap.KEYS ? table.find(in, key) >= 0 : has(in, key, value, nesting);
            }
        }
        return equal;
    }

    /** Whether a kind of {@link PyHeap#dictKind} is one that Python treats as a set. */
    static boolean isSet(int kind) {
        return kind == PyHeap.KEYS || kind == PyHeap.ITEMS;
    }

    private boolean has(int dict, long key, long value, int nesting) {
        int entry = table.find(dict, key);
        return entry >= 0 && compare.equal(heap.cells[entry + 1], value, nesting + 1);
    }

    /** Whether {@code item} is in a dict or view: True, False or RAISED. */
    long contains(long container, long item) {
        int kind = heap.dictKind(container);
        int at = heap.dictAt(container);
        if (kind == PyHeap.VALUES) {
            return PyCompare.bool(hasValue(at, item));
        }
        if (kind == PyHeap.ITEMS) {
            return !isTuplePair(item)
                    ? PyValue.FALSE
                    : dicts.isKey(first(item))
                            ? PyCompare.bool(has(at, first(item), second(item), 0))
                            : PyErrors.RAISED;
        }
        return dicts.isKey(item) ? PyCompare.bool(table.find(at, item) >= 0) : PyErrors.RAISED;
    }

    private boolean hasValue(int at, long value) {
        for (int i = table.next(at, 0); i >= 0; i = table.next(at, i + 1)) {
            if (compare.equal(heap.cells[table.entry(at, i) + 1], value, 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTuplePair(long value) {
        return PyValue.tag(value) == PyValue.TUPLE && heap.cells[(int) PyValue.payload(value)] == 2;
    }

    private long first(long pair) {
        return heap.cells[(int) PyValue.payload(pair) + 1];
    }

    private long second(long pair) {
        return heap.cells[(int) PyValue.payload(pair) + 2];
    }
}
