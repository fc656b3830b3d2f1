package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;

/** The functions of {@link PyReal}. */
final class PyReals {
    private static final byte[] IS_INTEGER = PyText.ascii("is_integer");
    private static final byte[] NAN = PyText.ascii("Invalid value NaN (not a number)");
    private static final byte[] TOO_LONG = PyText.ascii("timestamp too large to convert to C _PyTime_t");
    private static final byte[] NEGATIVE = PyText.ascii("sleep length must be non-negative");
    private static final long SECOND = 1_000_000_000L;
    private static final double LONGEST = 0x1p63;
    private static final int MICROSECOND = 1_000;

    private final Machine machine;
    private final Kernel kernel;
    private final PyErrors errors;
    private final PyArithmetic arithmetic;
    private final PyAttributes attributes;
    private final PyFloatArithmetic floats;
    private final PyRounding rounding;
    private final PyRandom random;
    private final PyMath math;
    private final PyArguments arguments;

    PyReals(
            Machine machine,
            Kernel kernel,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyArithmetic arithmetic,
            PyCollections collections,
            PyAttributes attributes) {
        this.machine = machine;
        this.kernel = kernel;
        this.errors = errors;
        this.arithmetic = arithmetic;
        this.attributes = attributes;
        PyHeap heap = machine.heap;
        floats = arithmetic.floats;
        rounding = new PyRounding(heap, sequences, errors, text, floats);
        random = new PyRandom(heap, kernel, sequences, errors, text, arithmetic, collections, floats);
        math = new PyMath(heap, kernel.libm(), sequences, errors, text, arithmetic, floats);
        arguments = new PyArguments(sequences, errors, text);
    }

    /** Random numbers are seeded anew. */
    void forget() {
        random.forget();
    }

    /** PY_REAL: takes its arguments off the stack; the result, or RAISED. */
    long call(int which) {
        machine.sp -= PyReal.arguments(which);
        long[] m = machine.memory;
        long a = m[machine.sp];
        long b = m[machine.sp + 1];
        if (which == PyReal.SCHED_YIELD) {
            kernel.yieldProcessor();
            return PyValue.NONE;
        }
        if (which == PyReal.INDEX) {
            return arguments.isNumber(a) ? PyValue.payload(a) << 3 : PyErrors.RAISED;
        }
        if (which >= PyReal.SQRT) {
            return math.call(which, a, b);
        }
        if (which >= PyReal.SEED) {
            return random.call(which, a, b, m[machine.sp + 2]);
        }
        switch (which) {
            case PyReal.FLOAT:
                return rounding.toFloat(a);
            case PyReal.ROUND:
                return rounding.round(a, b);
            case PyReal.DIVMOD:
                return arithmetic.divmod(a, b);
            case PyReal.IS_INTEGER:
                return isInteger(a);
            case PyReal.SLEEP:
                return sleep(a);
            default:
                return clock(which);
        }
    }

    /** PY_CALL: float() or round(), or RAISED. */
    long of(int builtin, long x) {
        return builtin == PyBuiltin.FLOAT ? rounding.toFloat(x) : rounding.round(x, PyValue.NONE);
    }

    private long isInteger(long x) {
        if (!PyFloat.is(x)) {
            return attributes.missing(x, IS_INTEGER);
        }
        double number = PyFloats.of(machine.heap, x);
        return PyCompare.bool(!Double.isInfinite(number) && number == Math.floor(number));
    }

    private long clock(int which) {
        boolean whole = which >= PyReal.MONOTONIC_NS;
        int clock = which - (whole ? PyReal.MONOTONIC_NS - Kernel.CLOCK_MONOTONIC : PyReal.TIME);
        long now = kernel.nanoseconds(clock);
        return whole ? arithmetic.number(now) : floats.value((double) now / SECOND);
    }

    /** Seconds, as time.sleep() takes them, in microseconds; at least one if there is anything to sleep. */
    private long sleep(long seconds) {
        long wanted;
        if (PyFloat.is(seconds)) {
            double number = PyFloats.of(machine.heap, seconds);
            if (Double.isNaN(number)) {
                return errors.raise(PyException.VALUE_ERROR, NAN);
            }
            double exact = number * SECOND;
            exact = exact < 0 ? Math.floor(exact) : Math.ceil(exact);
            if (exact >= LONGEST || exact < -LONGEST) {
                return errors.raise(PyException.OVERFLOW_ERROR, TOO_LONG);
            }
            wanted = (long) exact;
        } else {
            if (!arguments.isNumber(seconds)) {
                return PyErrors.RAISED;
            }
            wanted = PyValue.payload(seconds) * SECOND;
            if (Math.multiplyHigh(PyValue.payload(seconds), SECOND) != wanted >> 63) {
                return errors.raise(PyException.OVERFLOW_ERROR, TOO_LONG);
            }
        }
        if (wanted < 0) {
            return errors.raise(PyException.VALUE_ERROR, NEGATIVE);
        }
        long micros = wanted / MICROSECOND + (wanted % MICROSECOND >= MICROSECOND / 2 ? 1 : 0);
        return Math.max(micros, wanted > 0 ? 1 : 0) << 3;
    }
}
