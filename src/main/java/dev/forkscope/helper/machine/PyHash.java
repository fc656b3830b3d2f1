package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/**
 * CPython's hash() of what can be in a set, on which the order of a set depends. Numbers, and tuples and ranges of them, have CPython's very
 * own. For what has another hash in every run there, such as a str, any does.
 */
final class PyHash {
    /** Objects/tupleobject.c of 3.11, after xxHash. */
    private static final long PRIME_1 = 0x9e37_79b1_85eb_ca87L;

    private static final long PRIME_2 = 0xc2b2_ae3d_27d4_eb4fL;
    private static final long PRIME_5 = 0x27d4_eb2f_1656_67c5L;
    private static final int TURN = 31;
    private static final long LENGTH_SALT = PRIME_5 ^ 3_527_539;
    private static final long INSTEAD_OF_MINUS_ONE = 1_546_275_796;

    private final PyHeap heap;
    private final PyKeys keys;

    PyHash(PyHeap heap, PyKeys keys) {
        this.heap = heap;
        this.keys = keys;
    }

    /** The hash of what can be a key. */
    long of(long key) {
        if (PyFloats.isReal(key)) {
            // Ints keep to 61 bits, so the modulus of hash() is never reached.
            long hash = PyFloat.is(key) ? FloatHash.of(PyFloats.of(heap, key)) : PyValue.payload(key);
            return hash == -1 ? -2 : hash;
        }
        int at = (int) PyValue.payload(key);
        long hash = PRIME_5;
        switch (PyValue.tag(key)) {
            case PyValue.TUPLE:
                int n = (int) heap.cells[at];
                for (int i = 1; i <= n; i++) {
                    hash = with(hash, of(heap.cells[at + i]));
                }
                return ended(hash, n);
            case PyValue.RANGE:
                // As of a tuple of its length, start and step, or None for what does not matter.
                int length = PySequences.rangeLength(heap, at);
                hash = with(hash, length);
                hash = with(hash, of(length == 0 ? PyValue.NONE : PyValue.of(PyValue.INT, heap.cells[at])));
                hash = with(hash, of(length < 2 ? PyValue.NONE : PyValue.of(PyValue.INT, heap.cells[at + 2])));
                return ended(hash, 3);
            default:
                return keys.hash(key);
        }
    }

    private static long with(long hash, long item) {
        return Long.rotateLeft(hash + item * PRIME_2, TURN) * PRIME_1;
    }

    private static long ended(long hash, int length) {
        long all = hash + (length ^ LENGTH_SALT);
        return all == -1 ? INSTEAD_OF_MINUS_ONE : all;
    }
}
