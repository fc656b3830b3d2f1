package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;

/** Python's module random: what CPython 3.11's random.py makes of the numbers of {@link MersenneTwister}. */
final class PyRandom {
    private static final byte[] EMPTY_RANGE = PyText.ascii("empty range for randrange()");
    private static final byte[] ZERO_STEP = PyText.ascii("zero step for randrange()");
    private static final byte[] NO_STOP = PyText.ascii("Missing a non-None stop argument");
    private static final byte[] BITS = PyText.ascii("number of bits must be non-negative");
    private static final byte[] TOO_LARGE = PyText.ascii("an int here has at most 61 bits");
    private static final byte[] SEED_TYPES =
            PyText.ascii("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.");
    private static final byte[] NO_TEXT = PyText.ascii("a text as a seed is outside this subset: take an int");
    private static final int MOST_BITS = 60;

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyArithmetic arithmetic;
    private final PyFloatArithmetic floats;
    private final PyArguments arguments;
    private final Libm libm;
    private final MersenneTwister twister;
    private final PySampling sampling;
    private final ByteBuilder out = new ByteBuilder(512);

    PyRandom(
            PyHeap heap,
            Kernel kernel,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyArithmetic arithmetic,
            PyCollections collections,
            PyFloatArithmetic floats) {
        this.heap = heap;
        this.errors = errors;
        this.arithmetic = arithmetic;
        this.floats = floats;
        arguments = new PyArguments(sequences, errors, text);
        libm = kernel.libm();
        twister = new MersenneTwister(kernel);
        sampling = new PySampling(heap, twister, sequences, errors, arguments, collections);
    }

    /** At the start of a program; and in the child of a fork, where CPython seeds anew (os.register_at_fork in random.py). */
    void forget() {
        twister.forget();
    }

    /** The result, or RAISED. */
    long call(int which, long a, long b, long c) {
        switch (which) {
            case PyReal.SEED:
                return seed(a);
            case PyReal.RANDOM:
                return floats.value(twister.fraction());
            case PyReal.GETRANDBITS:
                return bits(a);
            case PyReal.RANDRANGE:
                return b == PyValue.NONE ? upTo(a, c) : between(a, b, c);
            case PyReal.RANDINT:
                long stop = arithmetic.binary(PyOperator.ADD, b, 1 << 3);
                return stop == PyErrors.RAISED ? stop : between(a, stop, PyValue.NONE);
            case PyReal.UNIFORM:
                long span = arithmetic.binary(PyOperator.SUB, b, a);
                long part = span == PyErrors.RAISED ? span : floats.value(twister.fraction());
                part = part == PyErrors.RAISED ? part : arithmetic.binary(PyOperator.MUL, span, part);
                return part == PyErrors.RAISED ? part : arithmetic.binary(PyOperator.ADD, a, part);
            case PyReal.CHOICE:
            case PyReal.CHOICES:
            case PyReal.SAMPLE:
            case PyReal.SHUFFLE:
                return sampling.call(which, a, b);
            default:
                long size = floats.value(-libm.log(1.0 - twister.fraction()));
                return size == PyErrors.RAISED ? size : arithmetic.binary(PyOperator.DIV, size, a);
        }
    }

    private long seed(long a) {
        if (a == PyValue.NONE) {
            twister.forget();
        } else if (PyCompare.numeric(a)) {
            twister.seed(Math.abs(PyValue.payload(a)));
        } else if (PyFloat.is(a)) {
            twister.seed(FloatHash.of(PyFloats.of(heap, a)));
        } else {
            boolean text = PyValue.tag(a) == PyValue.STR || PyValue.tag(a) == PyValue.BYTES;
            return errors.raise(PyException.TYPE_ERROR, text ? NO_TEXT : SEED_TYPES);
        }
        return PyValue.NONE;
    }

    private long bits(long a) {
        if (!arguments.isNumber(a)) {
            return PyErrors.RAISED;
        }
        long count = PyValue.payload(a);
        if (count < 0 || count > MOST_BITS) {
            return errors.raise(
                    count < 0 ? PyException.VALUE_ERROR : PyException.OVERFLOW_ERROR, count < 0 ? BITS : TOO_LARGE);
        }
        return twister.bits((int) count) << 3;
    }

    private long upTo(long stop, long step) {
        if (!arguments.isNumber(stop)) {
            return PyErrors.RAISED;
        }
        if (step != PyValue.NONE) {
            return errors.raise(PyException.TYPE_ERROR, NO_STOP);
        }
        long bound = PyValue.payload(stop);
        return bound > 0 ? twister.below(bound) << 3 : errors.raise(PyException.VALUE_ERROR, EMPTY_RANGE);
    }

    private long between(long first, long last, long by) {
        boolean numbers = arguments.isNumber(first) && arguments.isNumber(last);
        if (!numbers || by != PyValue.NONE && !arguments.isNumber(by)) {
            return PyErrors.RAISED;
        }
        long start = PyValue.payload(first);
        long stop = PyValue.payload(last);
        long step = by == PyValue.NONE ? 1 : PyValue.payload(by);
        long width = stop - start;
        if (step == 0) {
            return errors.raise(PyException.VALUE_ERROR, ZERO_STEP);
        }
        if (step == 1 && width <= 0) {
            return emptyRange(start, stop, width);
        }
        long count = Math.floorDiv(width + step - Long.signum(step), step);
        if (count <= 0) {
            return errors.raise(PyException.VALUE_ERROR, EMPTY_RANGE);
        }
        if (count >> MOST_BITS != 0) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        return arithmetic.number(start + step * twister.below(count));
    }

    private long emptyRange(long start, long stop, long width) {
        out.clear();
        out.append(EMPTY_RANGE);
        out.append(' ');
        out.append('(');
        out.appendDecimal(start);
        out.append(',');
        out.append(' ');
        out.appendDecimal(stop);
        out.append(',');
        out.append(' ');
        out.appendDecimal(width);
        out.append(')');
        return errors.raise(PyException.VALUE_ERROR, out);
    }
}
