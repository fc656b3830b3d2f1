package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Python's operators on floats, and those on ints whose result is one; as CPython's floatobject.c has them. */
final class PyFloatArithmetic {
    private static final byte[] DIVISION = PyText.ascii("division by zero");
    private static final byte[] FLOAT_DIVISION = PyText.ascii("float division by zero");
    private static final byte[] FLOOR_DIVISION = PyText.ascii("float floor division by zero");
    private static final byte[] MODULO = PyText.ascii("float modulo");
    private static final byte[] DIVMOD = PyText.ascii("float divmod()");
    private static final byte[] ZERO_POWER = PyText.ascii("0.0 cannot be raised to a negative power");
    private static final byte[] COMPLEX =
            PyText.ascii("this power is a complex number, and those are outside this subset");
    private static final byte[] OUT_OF_RANGE = PyText.ascii("Numerical result out of range");
    private static final int ERANGE = 34;

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final Libm libm;
    private final FloatReader reader = new FloatReader();
    private double remainder;

    PyFloatArithmetic(PyHeap heap, PySequences sequences, PyErrors errors, Libm libm) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.libm = libm;
    }

    /** Whether it is one of the operators floats have. */
    static boolean has(int operator) {
        return operator <= PyOperator.POW || operator == PyOperator.DIV;
    }

    /** The float of this number, or RAISED. */
    long value(double number) {
        long value = PyFloats.value(heap, number);
        return value == PyErrors.RAISED ? errors.memoryError() : value;
    }

    /** x operator y of two real numbers, or RAISED. */
    long binary(int operator, long x, long y) {
        double a = PyFloats.of(heap, x);
        double b = PyFloats.of(heap, y);
        switch (operator) {
            case PyOperator.ADD:
                return value(a + b);
            case PyOperator.SUB:
                return value(a - b);
            case PyOperator.MUL:
                return value(a * b);
            case PyOperator.FLOOR_DIV:
                return b == 0 ? byZero(FLOOR_DIVISION) : value(divide(a, b));
            case PyOperator.MOD:
                if (b == 0) {
                    return byZero(MODULO);
                }
                divide(a, b);
                return value(remainder);
            case PyOperator.POW:
                return power(a, b);
            default:
                return b == 0 ? byZero(FLOAT_DIVISION) : value(a / b);
        }
    }

    /** x / y of two ints, correctly rounded; or RAISED. */
    long quotient(long x, long y) {
        return y == 0 ? byZero(DIVISION) : value(reader.quotient(x, y));
    }

    /** divmod(x, y), or RAISED. */
    long divmod(long x, long y) {
        double b = PyFloats.of(heap, y);
        if (b == 0) {
            return byZero(DIVMOD);
        }
        long quotient = value(divide(PyFloats.of(heap, x), b));
        long rest = quotient == PyErrors.RAISED ? quotient : value(remainder);
        return rest == PyErrors.RAISED ? rest : sequences.pair(quotient, rest);
    }

    /** The quotient rounded down; leaves the rest, with the sign of {@code b}, in {@link #remainder}. */
    private double divide(double a, double b) {
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest == 0) {
            rest = Math.copySign(0.0, b);
        } else if (b < 0 != rest < 0) {
            rest += b;
            quotient -= 1.0;
        }
        remainder = rest;
        if (quotient == 0) {
            return Math.copySign(0.0, a / b);
        }
        double down = Math.floor(quotient);
        return quotient - down > 0.5 ? down + 1.0 : down;
    }

    /** a ** b, or RAISED. */
    long power(double a, double b) {
        if (b == 0 || a == 1.0) {
            return value(1.0);
        }
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return value(Double.NaN);
        }
        boolean odd = Math.abs(b) % 2.0 == 1.0;
        if (Double.isInfinite(a) || Double.isInfinite(b)) {
            return value(libm.pow(a, b));
        }
        if (a == 0) {
            return b < 0 ? byZero(ZERO_POWER) : value(odd ? a : 0.0);
        }
        if (a < 0 && b != Math.floor(b)) {
            return errors.raise(PyException.VALUE_ERROR, COMPLEX);
        }
        double result = libm.pow(Math.abs(a), b);
        return Double.isInfinite(result) ? outOfRange() : value(a < 0 && odd ? -result : result);
    }

    private long byZero(byte[] message) {
        return errors.raise(PyException.ZERO_DIVISION_ERROR, message);
    }

    private long outOfRange() {
        long message = sequences.string(PyValue.STR, OUT_OF_RANGE, 0, OUT_OF_RANGE.length);
        long arguments = message == PyErrors.RAISED ? message : sequences.pair(ERANGE << 3, message);
        if (arguments == PyErrors.RAISED) {
            return PyErrors.RAISED;
        }
        long exception = errors.createOf(PyException.OVERFLOW_ERROR | PyException.SEVERAL, arguments);
        if (exception == PyErrors.RAISED) {
            return errors.memoryError();
        }
        errors.raise(exception);
        return PyErrors.RAISED;
    }
}
