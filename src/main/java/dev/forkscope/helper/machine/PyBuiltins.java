package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Built-in functions and methods of one argument that are about text and numbers; the rest is in {@link PyCollections}. */
final class PyBuiltins {
    private static final long ID_BASE = 0x7f3a5c000000L;
    private static final byte[] INVALID_INT = PyText.ascii("invalid literal for int() with base 10: ");
    private static final byte[] NOT_INT =
            PyText.ascii("int() argument must be a string, a bytes-like object or a real number, not '");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_INTEGER = PyText.ascii("' object cannot be interpreted as an integer");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyArithmetic arithmetic;
    private final PyCompare compare;
    private final PyTypes types;
    private final PyAttributes attributes;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyBuiltins(
            Machine machine,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyArithmetic arithmetic,
            PyCompare compare,
            PyTypes types,
            PyAttributes attributes) {
        heap = machine.heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.arithmetic = arithmetic;
        this.compare = compare;
        this.types = types;
        this.attributes = attributes;
    }

    /** The result of built-in {@code which} on {@code x}, or RAISED. */
    long call(int which, long x) {
        switch (which) {
            case PyBuiltin.STR:
                out.clear();
                text.str(x, out);
                return PyValue.tag(x) == PyValue.STR ? x : sequences.string(out);
            case PyBuiltin.REPR:
                out.clear();
                text.repr(x, out);
                return sequences.string(out);
            case PyBuiltin.INT:
                return toInt(x);
            case PyBuiltin.LEN:
                int length = sequences.length(x);
                return length < 0 ? PyErrors.RAISED : (long) length << 3;
            case PyBuiltin.BOOL:
                return PyCompare.bool(compare.truth(x));
            case PyBuiltin.ABS:
                return PyCompare.numeric(x) && PyValue.payload(x) >= 0
                        ? PyValue.payload(x) << 3
                        : arithmetic.unary(PyOperator.NEG, x);
            case PyBuiltin.HEX:
                return hex(x);
            case PyBuiltin.ID:
                return PyValue.of(PyValue.INT, ID_BASE + (x & 0xffff_ffffL) * 16 % 0xffff_fff0L);
            case PyBuiltin.ENCODE:
            case PyBuiltin.DECODE:
                return recode(which, x);
            default:
                return types.call(which, x);
        }
    }

    private long toInt(long x) {
        if (PyCompare.numeric(x)) {
            return PyValue.payload(x) << 3;
        }
        if (PyValue.tag(x) != PyValue.STR && PyValue.tag(x) != PyValue.BYTES) {
            return sequences.typeError(NOT_INT, x, QUOTE);
        }
        int at = (int) PyValue.payload(x);
        int from = at + 4;
        int to = from + heap.length(at);
        while (from < to && PyCharacters.space(heap.bytes[from], true)) {
            from++;
        }
        while (to > from && PyCharacters.space(heap.bytes[to - 1], true)) {
            to--;
        }
        boolean negative = from < to && heap.bytes[from] == '-';
        if (from < to && (heap.bytes[from] == '-' || heap.bytes[from] == '+')) {
            from++;
        }
        long value = 0;
        boolean valid = from < to;
        for (int i = from; i < to && valid; i++) {
            int digit = heap.bytes[i] - '0';
            valid = digit >= 0 && digit <= 9 && value < 1L << 57;
            value = value * 10 + digit;
        }
        if (!valid) {
            out.clear();
            out.append(INVALID_INT);
            text.repr(x, out);
            return errors.raise(PyException.VALUE_ERROR, out);
        }
        return arithmetic.number(negative ? -value : value);
    }

    private long hex(long x) {
        if (!PyCompare.numeric(x)) {
            return sequences.typeError(QUOTE, x, NOT_INTEGER);
        }
        long value = PyValue.payload(x);
        out.clear();
        if (value < 0) {
            out.append('-');
        }
        out.append('0');
        out.append('x');
        int digits = out.digitsOf(value, 16, false, false);
        out.append(out.digits(), out.digits().length - digits, digits);
        return sequences.string(out);
    }

    private long recode(int which, long x) {
        int wanted = which == PyBuiltin.ENCODE ? PyValue.STR : PyValue.BYTES;
        if (PyValue.tag(x) != wanted) {
            return attributes.missing(x, PyMethods.name(which == PyBuiltin.ENCODE ? PyMethod.ENCODE : PyMethod.DECODE));
        }
        return PyValue.of(which == PyBuiltin.ENCODE ? PyValue.BYTES : PyValue.STR, PyValue.payload(x));
    }
}
