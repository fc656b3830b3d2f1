package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/** Makes floats of numbers, and numbers of what lies in a cell. */
final class PyFloats {
    private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
    /** Beyond it a float is no int of 61 bits. */
    static final double LIMIT = 0x1p60;

    private static final double EXACT = 0x1p53;

    private PyFloats() {}

    /** Whether it is an int, a bool, a signal or a float. */
    static boolean isReal(long value) {
        return PyCompare.numeric(value) || PyFloat.is(value);
    }

    /** The number of what {@link #isReal}; an int is rounded. */
    static double of(PyHeap heap, long value) {
        if (!PyFloat.is(value)) {
            return PyValue.payload(value);
        }
        return PyFloat.isInCell(value)
                ? PyFloat.number(value)
                : Double.longBitsToDouble(heap.cells[PyFloat.index(value)]);
    }

    /** The float, or RAISED without having raised if there is no room. */
    static long value(PyHeap heap, double number) {
        long value = PyFloat.of(number);
        if (value != PyValue.UNBOUND) {
            return value;
        }
        int at = heap.allocate(1);
        if (at < 0) {
            return PyErrors.RAISED;
        }
        heap.cells[at] = Double.doubleToRawLongBits(number);
        return PyFloat.boxed(at);
    }

    /** Whether it is a float that is not a number. */
    static boolean isNan(PyHeap heap, long value) {
        if (!PyFloat.is(value) || PyFloat.isInCell(value)) {
            return false;
        }
        double number = of(heap, value);
        return Double.isNaN(number);
    }

    /** Whether it is real and has no fraction. */
    static boolean isWhole(PyHeap heap, long value) {
        return PyCompare.numeric(value) || PyFloat.is(value) && Math.rint(of(heap, value)) == of(heap, value);
    }

    /** -1, 0 or 1, exactly, of two that are real; {@link PyCompare#NAN} where one of them is not a number. */
    static int compare(PyHeap heap, long x, long y) {
        boolean floatX = PyFloat.is(x);
        boolean floatY = PyFloat.is(y);
        if (!floatX && !floatY) {
            return Long.compare(PyValue.payload(x), PyValue.payload(y));
        }
        double a = of(heap, x);
        double b = of(heap, y);
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return PyCompare.NAN;
        }
        if (a != b || floatX && floatY || Math.abs(a) < EXACT) {
            return a < b ? -1 : a > b ? 1 : 0;
        }
        // Both are whole, and so large that rounding the int may have made them equal.
        return Long.compare(floatX ? (long) a : PyValue.payload(x), floatY ? (long) b : PyValue.payload(y));
    }

    /** As much of a hash as is needed: equal numbers have the same, ints their own number. */
    static long hash(PyHeap heap, long value) {
        if (!PyFloat.is(value)) {
            return PyValue.payload(value);
        }
        double number = of(heap, value);
        return Math.abs(number) < LIMIT && number == (long) number
                ? (long) number
                : Double.doubleToLongBits(number) * SPREAD;
    }
}
