package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Sets as programs see them: making, changing and combining them. What is put together from two has CPython's order, so it is done in its steps. */
final class PySets {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_ITERABLE = PyText.ascii("' object is not iterable");

    final PySetTable table;
    private final PyHeap heap;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;

    PySets(PyHeap heap, PyDicts dicts, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
        table = dicts.views.sets;
    }

    /** An empty one, or RAISED. */
    long create() {
        int at = table.create();
        return at < 0 ? errors.memoryError() : PyValue.of(PyValue.EXCEPTION, at);
    }

    /** A set of {@code count} cells of {@code source}, or RAISED. */
    long create(long[] source, int from, int count) {
        long set = create();
        for (int i = from; i < from + count && set != PyErrors.RAISED; i++) {
            set = add(set, source[i]) ? set : PyErrors.RAISED;
        }
        return set;
    }

    /** set(x), or RAISED. */
    long of(long x) {
        long set = create();
        return set == PyErrors.RAISED || !update(set, x) ? PyErrors.RAISED : set;
    }

    /** set.add(item); false if it raised. */
    boolean add(long set, long item) {
        return dicts.isKey(item) && roomy(table.add(at(set), item));
    }

    /** Raises MemoryError if there was no room. */
    boolean roomy(boolean room) {
        if (!room) {
            errors.memoryError();
        }
        return room;
    }

    /** Where a set lies. */
    static int at(long set) {
        return (int) PyValue.payload(set);
    }

    boolean isSet(long value) {
        return heap.dictKind(value) == PyHeap.SET;
    }

    /** set.update(other); false if it raised. */
    boolean update(long set, long other) {
        if (isSet(other)) {
            return roomy(table.addAll(at(set), at(other)));
        }
        long items = items(other);
        if (items == PyErrors.RAISED) {
            return false;
        }
        boolean room = heap.dictKind(other) != PyHeap.DICT || table.reserve(at(set), sequences.length(items));
        int n = roomy(room) ? sequences.length(items) : 0;
        for (int i = 0; i < n && room; i++) {
            long item = sequences.item(items, i);
            room = item != PyErrors.RAISED && add(set, item);
        }
        return room;
    }

    /** What can be gone through by numbers, or RAISED. */
    long items(long other) {
        long all = dicts.views.asSequence(other);
        return all == PyErrors.RAISED || sequences.isSequence(all)
                ? all
                : sequences.typeError(QUOTE, other, NOT_ITERABLE);
    }

    /** Of two sets, {@code operator} being one of -, &amp;, ^ and |, perhaps with =; or RAISED. */
    long binary(int operator, long x, long y) {
        if ((operator & PyOperator.IN_PLACE) == 0) {
            return combine(operator, x, y);
        }
        boolean done = true;
        switch (operator & ~PyOperator.IN_PLACE) {
            case PyOperator.OR:
                done = update(x, y);
                break;
            case PyOperator.AND:
                done = keepCommon(x, y);
                break;
            case PyOperator.SUB:
                done = roomy(subtract(at(x), at(y)));
                break;
            default:
                done = roomy(toggle(at(x), at(y)));
                break;
        }
        return done ? x : PyErrors.RAISED;
    }

    private boolean keepCommon(long x, long y) {
        long common = combine(PyOperator.AND, x, y);
        if (common != PyErrors.RAISED) {
            table.become(at(x), at(common));
        }
        return common != PyErrors.RAISED;
    }

    /** The same, not in place. */
    long combine(int operator, long x, long y) {
        boolean copies = operator == PyOperator.OR
                || operator == PyOperator.AND && x == y
                || operator == PyOperator.SUB && table.size(at(x)) >> 2 > table.size(at(y));
        // Python has the second toggled by the first.
        long result = copies ? of(x) : operator == PyOperator.XOR ? of(y) : create();
        if (result == PyErrors.RAISED) {
            return result;
        }
        int to = at(result);
        boolean room = true;
        if (operator == PyOperator.OR) {
            room = table.addAll(to, at(y));
        } else if (operator == PyOperator.XOR) {
            room = toggle(to, at(x));
        } else if (operator == PyOperator.SUB) {
            room = copies ? subtract(to, at(y)) : pick(to, at(x), at(y), false);
        } else if (!copies) {
            boolean swap = table.size(at(y)) > table.size(at(x));
            room = pick(to, at(swap ? x : y), at(swap ? y : x), true);
        }
        return roomy(room) ? result : PyErrors.RAISED;
    }

    /** Adds those items of {@code from} that are, or are not, in {@code other}. */
    private boolean pick(int to, int from, int other, boolean within) {
        boolean room = true;
        for (int i = table.next(from, 0); i >= 0 && room; i = table.next(from, i + 1)) {
            long item = heap.cells[table.cell(from, i)];
            room = table.has(other, item) != within || table.add(to, item);
        }
        return room;
    }

    /** set.difference_update(other) of two sets; false if there is no room. */
    boolean subtract(int at, int other) {
        if (at == other) {
            table.clear(at);
            return true;
        }
        for (int i = table.next(other, 0); i >= 0; i = table.next(other, i + 1)) {
            table.discard(at, heap.cells[table.cell(other, i)]);
        }
        return table.tidy(at);
    }

    /** set.symmetric_difference_update(other), the same way. */
    boolean toggle(int at, int other) {
        if (at == other) {
            table.clear(at);
            return true;
        }
        boolean room = true;
        for (int i = table.next(other, 0); i >= 0 && room; i = table.next(other, i + 1)) {
            long item = heap.cells[table.cell(other, i)];
            room = table.discard(at, item) || table.add(at, item);
        }
        return room;
    }

    /** set.remove(item) or, if it need not be there, set.discard(item). */
    long discard(long set, long item, boolean needed) {
        // A set in place of an item stands for a frozenset, and there are none here.
        if (!isSet(item) && !dicts.isKey(item)) {
            return PyErrors.RAISED;
        }
        boolean found = !isSet(item) && table.discard(at(set), item);
        return found || !needed ? PyValue.NONE : dicts.keyError(item);
    }
}
