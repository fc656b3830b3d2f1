package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Which sets are equal, or lie in others. */
final class PySetCompare {
    private final PyHeap heap;
    private final PyDictTable dicts;
    private final PySetTable sets;

    PySetCompare(PyHeap heap, PyDictTable dicts, PySetTable sets) {
        this.heap = heap;
        this.dicts = dicts;
        this.sets = sets;
    }

    boolean isSubset(int x, int y) {
        boolean subset = sets.size(x) <= sets.size(y);
        for (int i = sets.next(x, 0); i >= 0 && subset; i = sets.next(x, i + 1)) {
            subset = sets.has(y, heap.cells[sets.cell(x, i)]);
        }
        return subset;
    }

    boolean haveCommon(int x, int y) {
        boolean common = false;
        for (int i = sets.next(x, 0); i >= 0 && !common; i = sets.next(x, i + 1)) {
            common = sets.has(y, heap.cells[sets.cell(x, i)]);
        }
        return common;
    }

    /** Whether a set has the same items as the keys of a dict. */
    boolean equalKeys(int set, int dict) {
        boolean equal = sets.size(set) == dicts.size(dict);
        for (int i = sets.next(set, 0); i >= 0 && equal; i = sets.next(set, i + 1)) {
            equal = dicts.find(dict, heap.cells[sets.cell(set, i)]) >= 0;
        }
        return equal;
    }

    /** Two sets by one of &lt;, &lt;=, &gt; and &gt;=: True or False. */
    long ordered(int operator, long x, long y) {
        boolean turned = operator == PyOperator.GT || operator == PyOperator.GE;
        int part = (int) PyValue.payload(turned ? y : x);
        int whole = (int) PyValue.payload(turned ? x : y);
        boolean proper = operator == PyOperator.LT || operator == PyOperator.GT;
        return PyCompare.bool(isSubset(part, whole) && (!proper || sets.size(part) < sets.size(whole)));
    }
}
