package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyValue;

/** Which dicts, views and sets are equal, and what is in them. */
final class PyDictCompare {
    static final byte[] NO_SETS =
            PyText.ascii("keys() or items() as a set is outside this subset: write set(d.keys())");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PyDictTable table;
    private final PyCompare compare;
    private final PySetTable sets;
    final PySetCompare ofSets;

    PyDictCompare(PyHeap heap, PyDicts dicts, PyCompare compare) {
        this.heap = heap;
        this.dicts = dicts;
        table = dicts.table;
        this.compare = compare;
        sets = dicts.views.sets;
        ofSets = new PySetCompare(heap, table, sets);
    }

    /** Two different objects, the first of them a dict, a view or a set. */
    boolean equal(long x, long y, int nesting) {
        int kind = heap.dictKind(x);
        int other = heap.dictKind(y);
        if (kind == PyHeap.SET || other == PyHeap.SET) {
            return kind == PyHeap.SET ? equalSet(x, y, nesting) : equalSet(y, x, nesting);
        }
        boolean likeSets = isSet(kind) && isSet(other);
        if (!likeSets && (kind != PyHeap.DICT || other != PyHeap.DICT)) {
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

    /** A set, and anything else that need not be one. */
    private boolean equalSet(long x, long y, int nesting) {
        int set = heap.dictAt(x);
        switch (heap.dictKind(y)) {
            case PyHeap.SET:
                return sets.size(set) == sets.size(heap.dictAt(y)) && ofSets.isSubset(set, heap.dictAt(y));
            case PyHeap.KEYS:
                return ofSets.equalKeys(set, heap.dictAt(y));
            case PyHeap.ITEMS:
                boolean equal = sets.size(set) == table.size(heap.dictAt(y));
                for (int i = sets.next(set, 0); i >= 0 && equal; i = sets.next(set, i + 1)) {
                    long item = heap.cells[sets.cell(set, i)];
                    equal = isTuplePair(item) && has(heap.dictAt(y), first(item), second(item), nesting);
                }
                return equal;
            default:
                return false;
        }
    }

    /** Whether a kind of {@link PyHeap#dictKind} is that of a view which Python treats as a set. */
    static boolean isSet(int kind) {
        return kind == PyHeap.KEYS || kind == PyHeap.ITEMS;
    }

    /** Whether it is one of those, or a set. */
    static boolean isLikeSet(int kind) {
        return kind == PyHeap.SET || isSet(kind);
    }

    private boolean has(int dict, long key, long value, int nesting) {
        int entry = table.find(dict, key);
        return entry >= 0 && compare.equal(heap.cells[entry + 1], value, nesting + 1);
    }

    /** Whether {@code item} is in a dict, view or set: True, False or RAISED. */
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
        if (kind == PyHeap.SET && heap.dictKind(item) == PyHeap.SET) {
            // Python looks for a frozenset then, and there are none here.
            return PyValue.FALSE;
        }
        if (!dicts.isKey(item)) {
            return PyErrors.RAISED;
        }
        return PyCompare.bool(kind == PyHeap.SET ? sets.has(at, item) : table.find(at, item) >= 0);
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
