package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** What a dict needs to know of its keys: which values can be one, their hash, and which are the same key. */
final class PyKeys {
    /** Deeper tuples are no keys: here there is less stack than CPython has. */
    private static final int MAX_NESTING = 200;

    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;

    private final PyHeap heap;

    PyKeys(PyHeap heap) {
        this.heap = heap;
    }

    /**
     * What keeps a value from being a key: itself or what lies in it, a list, a dict or a view; a tuple if it lies too deep. UNBOUND if it
     * can be a key.
     */
    long obstacle(long key) {
        return obstacle(key, 0);
    }

    private long obstacle(long key, int nesting) {
        int kind = heap.dictKind(key);
        if (PyValue.tag(key) == PyValue.LIST || kind != PyHeap.NO_DICT && kind != PyHeap.VALUES) {
            return key;
        }
        if (heap.classes.special(heap.ownClass(key), PyOwnClass.EQ) != PyValue.UNBOUND) {
            return key;
        }
        if (PyValue.tag(key) != PyValue.TUPLE) {
            return PyValue.UNBOUND;
        }
        if (nesting == MAX_NESTING) {
            return key;
        }
        int at = (int) PyValue.payload(key);
        long found = PyValue.UNBOUND;
        for (int i = 1; i <= heap.cells[at] && found == PyValue.UNBOUND; i++) {
            found = obstacle(heap.cells[at + i], nesting + 1);
        }
        return found;
    }

    /** The hash of what can be a key; all its bits are good. */
    long hash(long key) {
        int at = (int) PyValue.payload(key);
        long hash = PyValue.tag(key);
        switch (PyValue.tag(key)) {
            case PyValue.STR:
            case PyValue.BYTES:
                for (int i = at + 4; i < at + 4 + heap.length(at); i++) {
                    hash = hash * 31 + heap.bytes[i];
                }
                break;
            case PyValue.TUPLE:
                for (int i = 1; i <= heap.cells[at]; i++) {
                    hash = hash * 31 + hash(heap.cells[at + i]);
                }
                break;
            case PyValue.RANGE:
                break;
            default:
                hash = PyFloats.isReal(key) ? PyFloats.hash(heap, key) : key;
                break;
        }
        hash *= SPREAD;
        return hash ^ hash >>> 32;
    }

    /** Whether two values that can be keys are the same key: equal, for all but exceptions and views, which are only themselves. */
    boolean same(long x, long y) {
        if (x == y) {
            return true;
        }
        if (PyCompare.numeric(x) && PyCompare.numeric(y)) {
            return PyValue.payload(x) == PyValue.payload(y);
        }
        if (PyFloats.isReal(x) && PyFloats.isReal(y)) {
            return PyFloats.compare(heap, x, y) == 0;
        }
        int tag = PyValue.tag(x);
        int atX = (int) PyValue.payload(x);
        int atY = (int) PyValue.payload(y);
        if (tag != PyValue.tag(y)) {
            return false;
        }
        switch (tag) {
            case PyValue.STR:
            case PyValue.BYTES:
                return sameBytes(atX, atY);
            case PyValue.TUPLE:
                return sameItems(atX, atY);
            case PyValue.RANGE:
                return sameRange(atX, atY);
            default:
                return false;
        }
    }

    private boolean sameBytes(int x, int y) {
        int n = heap.length(x);
        boolean same = n == heap.length(y);
        for (int i = 4; i < n + 4 && same; i++) {
            same = heap.bytes[x + i] == heap.bytes[y + i];
        }
        return same;
    }

    private boolean sameItems(int x, int y) {
        long n = heap.cells[x];
        boolean same = n == heap.cells[y];
        for (int i = 1; i <= n && same; i++) {
            same = same(heap.cells[x + i], heap.cells[y + i]);
        }
        return same;
    }

    /** Ranges are equal if they give the same numbers. */
    private boolean sameRange(int x, int y) {
        int n = PySequences.rangeLength(heap, x);
        return n == PySequences.rangeLength(heap, y)
                && (n == 0 || heap.cells[x] == heap.cells[y] && (n == 1 || heap.cells[x + 2] == heap.cells[y + 2]));
    }
}
