package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;
import org.jspecify.annotations.Nullable;

/** Comparisons, truth and length of instances, by their special methods (Python's data model, "Special method names"). */
final class PyObjectCompare {
    private static final byte[] NOT_INTEGER = PyText.ascii("' object cannot be interpreted as an integer");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NEGATIVE = PyText.ascii("__len__() should return >= 0");
    private static final byte[] NO_BOOL = PyText.ascii("__bool__ should return bool, returned ");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private @Nullable PyNested nested;

    PyObjectCompare(PyHeap heap, PySequences sequences, PyErrors errors) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** From now on methods can be called. */
    void use(PyNested calls) {
        nested = calls;
    }

    /** Whether a comparison with this value may be the program's own affair. */
    boolean takesPart(long value) {
        return heap.ownClass(value) >= 0;
    }

    /** What {@code x operator y} gives, or RAISED; NOT_IMPLEMENTED if neither has a method that says. */
    long compare(int operator, long x, long y) {
        if (operator == PyOperator.NE) {
            long equal = compare(PyOperator.EQ, x, y);
            return equal == PyErrors.RAISED || equal == PyValue.NOT_IMPLEMENTED ? equal : not(equal);
        }
        int special = operator == PyOperator.EQ ? PyOwnClass.EQ : PyOwnClass.LT + operator - PyOperator.LT;
        int mirrored = operator == PyOperator.EQ ? PyOwnClass.EQ : mirrored(special);
        int ofX = heap.ownClass(x);
        int ofY = heap.ownClass(y);
        boolean second = ofY >= 0
                && ofX >= 0
                && ofX != ofY
                && heap.classes.isA(ofY, ofX)
                && heap.classes.special(ofY, mirrored) != PyValue.UNBOUND;
        long result = second ? ask(ofY, mirrored, y, x) : ask(ofX, special, x, y);
        if (result == PyValue.NOT_IMPLEMENTED) {
            result = second ? ask(ofX, special, x, y) : ask(ofY, mirrored, y, x);
        }
        return result;
    }

    /** Whether two different values are equal; false too where that raised. */
    boolean equal(long x, long y) {
        long result = compare(PyOperator.EQ, x, y);
        return result != PyValue.NOT_IMPLEMENTED && result != PyErrors.RAISED && truth(result) > 0;
    }

    private long not(long value) {
        int truth = truth(value);
        return truth < 0 ? PyErrors.RAISED : PyCompare.bool(truth == 0);
    }

    private static int mirrored(int special) {
        switch (special - PyOwnClass.LT) {
            case 0:
                return PyOwnClass.LT + 2;
            case 1:
                return PyOwnClass.GE;
            case 2:
                return PyOwnClass.LT;
            default:
                return PyOwnClass.LT + 1;
        }
    }

    private long ask(int number, int special, long x, long y) {
        long method = heap.classes.special(number, special);
        return method == PyValue.UNBOUND ? PyValue.NOT_IMPLEMENTED : call(method, x, y);
    }

    private long call(long method, long self, long argument) {
        return nested == null ? PyValue.NOT_IMPLEMENTED : nested.call(method, self, argument);
    }

    /** Truth of what is no dict: 1, 0, or -1 having raised. */
    int truth(long value) {
        int number = heap.ownClass(value);
        if (number < 0) {
            return value == PyValue.FALSE || value == PyValue.NONE || value == 0 ? 0 : 1;
        }
        long method = heap.classes.special(number, PyOwnClass.BOOL);
        if (method == PyValue.UNBOUND) {
            long length = length(value);
            return length == PyValue.UNBOUND ? 1 : length == PyErrors.RAISED ? -1 : length == 0 ? 0 : 1;
        }
        long result = call(method, value, PyValue.UNBOUND);
        if (result == PyValue.TRUE || result == PyValue.FALSE) {
            return result == PyValue.TRUE ? 1 : 0;
        }
        if (result != PyErrors.RAISED) {
            sequences.typeError(NO_BOOL, result, PyText.EMPTY);
            errors.raisedWithin();
        }
        return -1;
    }

    /** len(), RAISED, or UNBOUND if it has none. */
    long length(long value) {
        long method = heap.classes.special(heap.ownClass(value), PyOwnClass.LEN);
        if (method == PyValue.UNBOUND) {
            return PyValue.UNBOUND;
        }
        long result = call(method, value, PyValue.UNBOUND);
        if (result == PyErrors.RAISED) {
            return result;
        }
        if (!PyCompare.numeric(result)) {
            sequences.typeError(QUOTE, result, NOT_INTEGER);
        } else if (PyValue.payload(result) < 0) {
            errors.raise(PyException.VALUE_ERROR, NEGATIVE);
        } else {
            return PyValue.payload(result) << 3;
        }
        errors.raisedWithin();
        return PyErrors.RAISED;
    }
}
