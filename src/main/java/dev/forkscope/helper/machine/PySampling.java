package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;

/** random.choice() and its relatives, which take items of sequences; as CPython 3.11's random.py has them. */
final class PySampling {
    private static final byte[] EMPTY_SEQUENCE = PyText.ascii("Cannot choose from an empty sequence");
    private static final byte[] SAMPLE_SIZE = PyText.ascii("Sample larger than population or is negative");
    private static final byte[] CANNOT_MULTIPLY = PyText.ascii("can't multiply sequence by non-int of type '");
    private static final byte[] NOT_SUPPORTED = PyText.ascii("'<=' not supported between instances of 'int' and '");
    private static final byte[] NO_ASSIGNMENT = PyText.ascii("' object does not support item assignment");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] POPULATION =
            PyText.ascii("Population must be a sequence.  For dicts or sets, use sorted(d).");

    private final PyHeap heap;
    private final MersenneTwister twister;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final PyCollections collections;

    PySampling(
            PyHeap heap,
            MersenneTwister twister,
            PySequences sequences,
            PyErrors errors,
            PyArguments arguments,
            PyCollections collections) {
        this.heap = heap;
        this.twister = twister;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
        this.collections = collections;
    }

    /** The result, or RAISED. */
    long call(int which, long population, long k) {
        switch (which) {
            case PyReal.CHOICE:
                return choice(population);
            case PyReal.CHOICES:
                return choices(population, k);
            case PyReal.SAMPLE:
                return sample(population, k);
            default:
                return shuffle(population);
        }
    }

    private long choice(long population) {
        int n = sequences.length(population);
        if (n <= 0) {
            return n < 0 ? PyErrors.RAISED : errors.raise(PyException.INDEX_ERROR, EMPTY_SEQUENCE);
        }
        return collections.index(population, twister.below(n) << 3);
    }

    private long choices(long population, long k) {
        int n = sequences.length(population);
        if (n < 0 || !arguments.isNumber(k)) {
            return PyErrors.RAISED;
        }
        long list = sequences.list(0);
        for (long i = PyValue.payload(k); i > 0 && list != PyErrors.RAISED; i--) {
            // Of none, the first one's index is wrong.
            long at = (long) (twister.fraction() * n);
            long item = collections.index(population, at << 3);
            if (item == PyErrors.RAISED || !sequences.append(list, item)) {
                return PyErrors.RAISED;
            }
        }
        return list;
    }

    private long sample(long population, long k) {
        if (!sequences.isSequence(population)) {
            return errors.raise(PyException.TYPE_ERROR, POPULATION);
        }
        int n = sequences.length(population);
        if (!PyCompare.numeric(k)) {
            return PyFloat.is(k)
                    ? sequences.typeError(CANNOT_MULTIPLY, k, QUOTE)
                    : sequences.typeError(NOT_SUPPORTED, k, QUOTE);
        }
        long count = PyValue.payload(k);
        if (count < 0 || count > n) {
            return errors.raise(PyException.VALUE_ERROR, SAMPLE_SIZE);
        }
        return n <= setSize(count) ? fromPool(population, n, count) : fromAll(population, n, count);
    }

    /** Above as many items random.py remembers which it took; below, it takes them out of a copy. */
    private static long setSize(long k) {
        long size = 21;
        long table = 1;
        if (k > 5) {
            while (table < k * 3) {
                table *= 4;
            }
            size += table;
        }
        return size;
    }

    private long fromPool(long population, int n, long count) {
        long pool = sequences.list(n);
        for (int i = 0; i < n && pool != PyErrors.RAISED; i++) {
            long item = sequences.item(population, i);
            if (item == PyErrors.RAISED || !sequences.append(pool, item)) {
                return PyErrors.RAISED;
            }
        }
        long result = pool == PyErrors.RAISED ? pool : sequences.list((int) count);
        if (result == PyErrors.RAISED) {
            return result;
        }
        int from = (int) heap.cells[(int) PyValue.payload(pool) + 2];
        for (int i = 0; i < count; i++) {
            int j = (int) twister.below(n - i);
            if (!sequences.append(result, heap.cells[from + j])) {
                return PyErrors.RAISED;
            }
            heap.cells[from + j] = heap.cells[from + n - i - 1];
        }
        return result;
    }

    private long fromAll(long population, int n, long count) {
        long chosen = sequences.list((int) count);
        long result = chosen == PyErrors.RAISED ? chosen : sequences.list((int) count);
        if (result == PyErrors.RAISED) {
            return result;
        }
        int from = (int) heap.cells[(int) PyValue.payload(chosen) + 2];
        for (int i = 0; i < count; i++) {
            long j = twister.below(n);
            while (isAmong(j, from, i)) {
                j = twister.below(n);
            }
            long item = sequences.item(population, (int) j);
            if (item == PyErrors.RAISED || !sequences.append(chosen, j << 3) || !sequences.append(result, item)) {
                return PyErrors.RAISED;
            }
        }
        return result;
    }

    private boolean isAmong(long number, int from, int count) {
        for (int i = 0; i < count; i++) {
            if (heap.cells[from + i] == number << 3) {
                return true;
            }
        }
        return false;
    }

    private long shuffle(long list) {
        int n = sequences.length(list);
        if (n < 0) {
            return PyErrors.RAISED;
        }
        if (PyValue.tag(list) != PyValue.LIST && n > 1) {
            return sequences.typeError(QUOTE, list, NO_ASSIGNMENT);
        }
        for (int i = n - 1; i > 0; i--) {
            int j = (int) twister.below(i + 1L);
            int from = (int) heap.cells[(int) PyValue.payload(list) + 2];
            long other = heap.cells[from + j];
            heap.cells[from + j] = heap.cells[from + i];
            heap.cells[from + i] = other;
        }
        return PyValue.NONE;
    }
}
