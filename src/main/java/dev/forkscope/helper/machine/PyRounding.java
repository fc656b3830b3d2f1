package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/** Between ints, floats and texts: float(), round(), and what makes an int of a float. */
final class PyRounding {
    private static final byte[] NAN = PyText.ascii("cannot convert float NaN to integer");
    private static final byte[] INFINITY = PyText.ascii("cannot convert float infinity to integer");
    private static final byte[] NOT_FLOAT = PyText.ascii("could not convert string to float: ");
    private static final byte[] ARGUMENT = PyText.ascii("float() argument must be a string or a real number, not '");
    private static final byte[] TYPE = PyText.ascii("type ");
    private static final byte[] NO_ROUND = PyText.ascii(" doesn't define __round__ method");
    private static final byte[] TOO_LARGE = PyText.ascii("rounded value too large to represent");
    private static final byte[] BITS = PyText.ascii("an int here has at most 61 bits");
    /** More places than any double has, and fewer than it takes to round every double to 0. */
    private static final int MOST_PLACES = 323;

    private static final int LEAST_PLACES = -308;
    private static final int INT_DIGITS = 18;

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyFloatArithmetic floats;
    private final PyArguments arguments;
    private final FloatReader reader = new FloatReader();
    private final FloatDigits digits = new FloatDigits();
    private final ByteBuilder out = new ByteBuilder(4_096);

    PyRounding(PyHeap heap, PySequences sequences, PyErrors errors, PyText text, PyFloatArithmetic floats) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.floats = floats;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** float(x), or RAISED. */
    long toFloat(long x) {
        if (PyFloat.is(x)) {
            return x;
        }
        if (PyCompare.numeric(x)) {
            return floats.value(PyValue.payload(x));
        }
        if (PyValue.tag(x) != PyValue.STR && PyValue.tag(x) != PyValue.BYTES) {
            return sequences.typeError(ARGUMENT, x, PyArguments.QUOTE);
        }
        int at = (int) PyValue.payload(x);
        double number = reader.read(heap.bytes, at + 4, at + 4 + heap.length(at));
        if (reader.valid) {
            return floats.value(number);
        }
        out.clear();
        out.append(NOT_FLOAT);
        text.repr(x, out);
        return out.overflowed() ? errors.memoryError() : errors.raise(PyException.VALUE_ERROR, out);
    }

    /** The int of a number without a fraction, or RAISED. */
    long toInt(double number) {
        return toInt(errors, number);
    }

    static long toInt(PyErrors errors, double number) {
        if (Double.isNaN(number)) {
            return errors.raise(PyException.VALUE_ERROR, NAN);
        }
        if (Math.abs(number) >= PyFloats.LIMIT) {
            return errors.raise(PyException.OVERFLOW_ERROR, Double.isInfinite(number) ? INFINITY : BITS);
        }
        return (long) number << 3;
    }

    /** round(x, places), or RAISED; places may be None. */
    long round(long x, long places) {
        if (!PyFloats.isReal(x)) {
            return sequences.typeError(TYPE, x, NO_ROUND);
        }
        if (places == PyValue.NONE) {
            return PyFloat.is(x) ? toInt(Math.rint(PyFloats.of(heap, x))) : PyValue.payload(x) << 3;
        }
        if (!arguments.isNumber(places)) {
            return PyErrors.RAISED;
        }
        long n = PyValue.payload(places);
        return PyFloat.is(x) ? rounded(PyFloats.of(heap, x), n) : rounded(PyValue.payload(x), n);
    }

    private long rounded(double number, long places) {
        if (number == 0 || Double.isNaN(number) || Double.isInfinite(number) || places > MOST_PLACES) {
            return floats.value(number);
        }
        if (places < LEAST_PLACES) {
            return floats.value(Math.copySign(0.0, number));
        }
        digits.places(Math.abs(number), (int) places);
        double size = reader.of(digits.digits, digits.count, digits.point);
        return Double.isInfinite(size)
                ? errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE)
                : floats.value(Math.copySign(size, number));
    }

    /** To tens, hundreds ...; a half goes to the even one. */
    private long rounded(long number, long places) {
        if (places >= 0) {
            return number << 3;
        }
        if (places < -INT_DIGITS) {
            // No int has so many digits, and half of 10 to the power of 19 is beyond them all.
            return 0;
        }
        long unit = 1;
        for (long i = places; i < 0; i++) {
            unit *= 10;
        }
        long down = Math.floorDiv(number, unit);
        long rest = number - down * unit;
        boolean up = rest * 2 > unit || rest * 2 == unit && (down & 1) != 0;
        long result = (up ? down + 1 : down) * unit;
        return result << 3 >> 3 == result ? result << 3 : errors.raise(PyException.OVERFLOW_ERROR, BITS);
    }
}
