package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** The methods of sets. */
final class PySetMethods {
    private static final byte[] EMPTY = PyText.ascii("pop from an empty set");
    private static final byte[] NO_ARGUMENTS = PyText.ascii("set.pop() takes no arguments (1 given)");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PySets sets;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PySetCompare compare;

    PySetMethods(PyHeap heap, PyDicts dicts, PySets sets, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.dicts = dicts;
        this.sets = sets;
        this.sequences = sequences;
        this.errors = errors;
        compare = new PySetCompare(heap, dicts.table, sets.table);
    }

    /** A method's result, or RAISED; {@code x} is its argument, if it takes one. */
    long call(int method, long set, long x) {
        switch (method) {
            case PyMethod.ADD:
                return sets.add(set, x) ? PyValue.NONE : PyErrors.RAISED;
            case PyMethod.DISCARD:
                return sets.discard(set, x, false);
            case PyMethod.UPDATE:
                return sets.update(set, x) ? PyValue.NONE : PyErrors.RAISED;
            case PyMethod.CLEAR:
                sets.table.clear(PySets.at(set));
                return PyValue.NONE;
            case PyMethod.COPY:
                return sets.of(set);
            case PyMethod.POP:
                return x == PyValue.UNBOUND ? pop(set) : errors.raise(PyException.TYPE_ERROR, NO_ARGUMENTS);
            case PyMethod.UNION:
                long union = sets.of(set);
                return union == PyErrors.RAISED || !sets.update(union, x) ? PyErrors.RAISED : union;
            default:
                return withOther(method, set, x);
        }
    }

    private long withOther(int method, long set, long x) {
        if (method == PyMethod.INTERSECTION && !sets.isSet(x)) {
            return common(set, x);
        }
        long other = sets.isSet(x) && method != PyMethod.SYMMETRIC_DIFFERENCE ? x : sets.of(x);
        if (other == PyErrors.RAISED) {
            return other;
        }
        switch (method) {
            case PyMethod.DIFFERENCE:
                return sets.isSet(x) || heap.dictKind(x) == PyHeap.DICT
                        ? sets.combine(PyOperator.SUB, set, other)
                        : copyWithout(set, other);
            case PyMethod.SYMMETRIC_DIFFERENCE:
                return sets.roomy(sets.toggle(PySets.at(other), PySets.at(set))) ? other : PyErrors.RAISED;
            case PyMethod.INTERSECTION:
                return sets.combine(PyOperator.AND, set, other);
            case PyMethod.ISSUBSET:
                return PyCompare.bool(compare.isSubset(PySets.at(set), PySets.at(other)));
            case PyMethod.ISSUPERSET:
                return PyCompare.bool(compare.isSubset(PySets.at(other), PySets.at(set)));
            default:
                return PyCompare.bool(!compare.haveCommon(PySets.at(set), PySets.at(other)));
        }
    }

    private long copyWithout(long set, long other) {
        long copy = sets.of(set);
        return copy == PyErrors.RAISED || !sets.roomy(sets.subtract(PySets.at(copy), PySets.at(other)))
                ? PyErrors.RAISED
                : copy;
    }

    private long common(long set, long x) {
        long result = sets.create();
        long items = result == PyErrors.RAISED ? result : sets.items(x);
        int n = items == PyErrors.RAISED ? 0 : sequences.length(items);
        for (int i = 0; i < n; i++) {
            long item = sequences.item(items, i);
            if (item == PyErrors.RAISED || !dicts.isKey(item)) {
                return PyErrors.RAISED;
            }
            if (sets.table.has(PySets.at(set), item) && !sets.roomy(sets.table.add(PySets.at(result), item))) {
                return PyErrors.RAISED;
            }
        }
        return items == PyErrors.RAISED ? items : result;
    }

    private long pop(long set) {
        if (sets.table.size(PySets.at(set)) > 0) {
            return sets.table.pop(PySets.at(set));
        }
        long message = sequences.string(PyValue.STR, EMPTY, 0, EMPTY.length);
        return message == PyErrors.RAISED ? message : dicts.keyError(message);
    }
}
