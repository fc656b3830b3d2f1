package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;

/** Python's module math. */
final class PyMath {
    private static final byte[] DOMAIN = PyText.ascii("math domain error");
    private static final byte[] RANGE = PyText.ascii("math range error");
    private static final byte[] NEEDS_REAL = PyText.ascii("must be real number, not ");
    private static final byte[] TYPE = PyText.ascii("type ");
    private static final byte[] NO_TRUNC = PyText.ascii(" doesn't define __trunc__ method");
    private static final byte[] NEGATIVE_FACTORIAL = PyText.ascii("factorial() not defined for negative values");
    private static final byte[] NEGATIVE_ROOT = PyText.ascii("isqrt() argument must be nonnegative");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArithmetic arithmetic;
    private final PyFloatArithmetic floats;
    private final PyArguments arguments;
    private final Libm libm;

    PyMath(
            PyHeap heap,
            Libm libm,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyArithmetic arithmetic,
            PyFloatArithmetic floats) {
        this.heap = heap;
        this.libm = libm;
        this.sequences = sequences;
        this.errors = errors;
        this.arithmetic = arithmetic;
        this.floats = floats;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** The result, or RAISED; {@code b} is the second argument where there are two. */
    long call(int which, long a, long b) {
        if (which >= PyReal.GCD) {
            return ofInts(which, a, b);
        }
        if (!PyFloats.isReal(a) || which == PyReal.POW && !PyFloats.isReal(b)) {
            return which == PyReal.TRUNC
                    ? sequences.typeError(TYPE, a, NO_TRUNC)
                    : sequences.typeError(NEEDS_REAL, PyFloats.isReal(a) ? b : a, PyText.EMPTY);
        }
        boolean whole = which >= PyReal.FLOOR && which <= PyReal.TRUNC;
        if (whole && !PyFloat.is(a)) {
            return PyValue.payload(a) << 3;
        }
        double x = PyFloats.of(heap, a);
        switch (which) {
            case PyReal.FLOOR:
                return PyRounding.toInt(errors, Math.floor(x));
            case PyReal.CEIL:
                return PyRounding.toInt(errors, Math.ceil(x));
            case PyReal.TRUNC:
                return PyRounding.toInt(errors, x);
            case PyReal.ISNAN:
                return PyCompare.bool(Double.isNaN(x));
            case PyReal.ISINF:
                return PyCompare.bool(Double.isInfinite(x));
            case PyReal.POW:
                return checked(libm.pow(x, PyFloats.of(heap, b)), x, PyFloats.of(heap, b));
            default:
                return checked(of(which, x), x, 0);
        }
    }

    private double of(int which, double x) {
        switch (which) {
            case PyReal.SQRT:
                return Math.sqrt(x);
            case PyReal.FABS:
                return Math.abs(x);
            case PyReal.EXP:
                return libm.exp(x);
            case PyReal.SIN:
                return libm.sin(x);
            case PyReal.COS:
                return libm.cos(x);
            default:
                // Of 0 they are infinite; CPython says that it is outside of their domain.
                return x == 0 ? Double.NaN : logarithm(which, x);
        }
    }

    private double logarithm(int which, double x) {
        return which == PyReal.LOG ? libm.log(x) : which == PyReal.LOG2 ? libm.log2(x) : libm.log10(x);
    }

    /** Raises if there is no result, or none that is finite, for arguments that are. */
    private long checked(double result, double x, double y) {
        if (Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y)) {
            return errors.raise(PyException.VALUE_ERROR, DOMAIN);
        }
        if (Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y)) {
            return x == 0
                    ? errors.raise(PyException.VALUE_ERROR, DOMAIN)
                    : errors.raise(PyException.OVERFLOW_ERROR, RANGE);
        }
        return floats.value(result);
    }

    private long ofInts(int which, long a, long b) {
        if (!arguments.isNumber(a) || which == PyReal.GCD && !arguments.isNumber(b)) {
            return PyErrors.RAISED;
        }
        long n = PyValue.payload(a);
        if (which == PyReal.GCD) {
            return arithmetic.number(divisor(Math.abs(n), Math.abs(PyValue.payload(b))));
        }
        if (n < 0) {
            return errors.raise(PyException.VALUE_ERROR, which == PyReal.ISQRT ? NEGATIVE_ROOT : NEGATIVE_FACTORIAL);
        }
        return which == PyReal.ISQRT ? root(n) << 3 : factorial(n);
    }

    private static long divisor(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private static long root(long n) {
        long root = (long) Math.sqrt((double) n);
        while (root * root > n) {
            root--;
        }
        while ((root + 1) * (root + 1) <= n) {
            root++;
        }
        return root;
    }

    private long factorial(long n) {
        long product = 1 << 3;
        for (long i = 2; i <= n && product != PyErrors.RAISED; i++) {
            product = arithmetic.binary(PyOperator.MUL, product, i << 3);
        }
        return product;
    }
}
