package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** What keys(), values() and items() give, and going through those, through dicts themselves and through sets. In cells: the kind, then the dict. */
final class PyDictViews {
    private static final byte[] SIZE_CHANGED = PyText.ascii("dictionary changed size during iteration");
    private static final byte[] SET_SIZE_CHANGED = PyText.ascii("Set changed size during iteration");
    private static final byte[] KEYS_CHANGED = PyText.ascii("dictionary keys changed during iteration");

    /** Bits of a number of entries: there are fewer cells than that. */
    private static final int BITS = 17;

    private static final int MASK = (1 << BITS) - 1;

    private final PyHeap heap;
    private final PyDictTable table;
    final PySetTable sets;
    private final PySequences sequences;
    private final PyErrors errors;
    private long after;

    PyDictViews(PyHeap heap, PyDictTable table, PySetTable sets, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.table = table;
        this.sets = sets;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** A view of this kind, or RAISED. */
    long create(int kind, long dict) {
        int at = heap.allocate(2);
        if (at < 0) {
            return errors.memoryError();
        }
        heap.cells[at] = kind;
        heap.cells[at + 1] = dict;
        return PyValue.of(PyValue.EXCEPTION, at);
    }

    /** Where going through begins: the size now, how many are still to come, and the number of the next entry, in an int's payload. */
    long begin(long value) {
        long size = table.size(heap.dictAt(value));
        return (size << BITS | size) << BITS + 3;
    }

    /** The cell of the next entry, and {@link #after} says where it goes on; 0 if there is none; -1 having raised. */
    int next(long value, long from) {
        int at = heap.dictAt(value);
        long state = PyValue.payload(from);
        boolean set = isSet(at);
        if (state >> 2 * BITS != table.size(at)) {
            errors.raise(PyException.RUNTIME_ERROR, set ? SET_SIZE_CHANGED : SIZE_CHANGED);
            return -1;
        }
        int number = following(at, (int) state & MASK);
        if (number < 0) {
            return 0;
        }
        // A set gives items that took the place of others, as long as it has as many.
        int left = set ? 1 : (int) (state >> BITS) & MASK;
        if (left == 0) {
            errors.raise(PyException.RUNTIME_ERROR, KEYS_CHANGED);
            return -1;
        }
        after = ((state >> 2 * BITS << BITS | left - 1) << BITS | number + 1) << 3;
        return cell(at, number);
    }

    private boolean isSet(int at) {
        return heap.cells[at] == PyHeap.SET;
    }

    private int following(int at, int from) {
        return isSet(at) ? sets.next(at, from) : table.next(at, from);
    }

    private int cell(int at, int number) {
        return isSet(at) ? sets.cell(at, number) : table.entry(at, number);
    }

    long after() {
        return after;
    }

    /** What a dict, a view or a set of this kind gives of an entry, or RAISED. */
    long item(int kind, int entry) {
        return kind == PyHeap.ITEMS
                ? sequences.pair(heap.cells[entry], heap.cells[entry + 1])
                : heap.cells[kind == PyHeap.VALUES ? entry + 1 : entry];
    }

    /** A list of all that a dict, view or set gives; any other value is left as it is. Or RAISED. */
    long asSequence(long value) {
        int kind = heap.dictKind(value);
        if (kind == PyHeap.NO_DICT) {
            return value;
        }
        int at = heap.dictAt(value);
        long list = sequences.list(table.size(at));
        for (int i = following(at, 0); i >= 0 && list != PyErrors.RAISED; i = following(at, i + 1)) {
            long item = item(kind, cell(at, i));
            if (item == PyErrors.RAISED || !sequences.append(list, item)) {
                return PyErrors.RAISED;
            }
        }
        return list;
    }
}
