package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** Built-in functions and methods of one argument that are about text and numbers; the rest is in {@link PyCollections}. */
final class PyBuiltins {
    private static final long ID_BASE = 0x7f3a5c000000L;
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
    private final PyIntegers integers;
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
        integers = new PyIntegers(heap, sequences, errors, text, arithmetic);
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
                return integers.of(x);
            case PyBuiltin.LEN:
                long own = compare.objects.length(x);
                if (own != PyValue.UNBOUND) {
                    return own;
                }
                int length = sequences.length(x);
                return length < 0 ? PyErrors.RAISED : (long) length << 3;
            case PyBuiltin.BOOL:
                return PyCompare.bool(compare.truth(x));
            case PyBuiltin.ABS:
                return arithmetic.abs(x);
            case PyBuiltin.HEX:
                return digits(x, 'x', 16);
            case PyBuiltin.OCT:
                return digits(x, 'o', 8);
            case PyBuiltin.BIN:
                return digits(x, 'b', 2);
            case PyBuiltin.ID:
                return PyValue.of(PyValue.INT, ID_BASE + (x & 0xffff_ffffL) * 16 % 0xffff_fff0L);
            case PyBuiltin.ENCODE:
            case PyBuiltin.DECODE:
                return recode(which, x);
            default:
                return types.call(which, x);
        }
    }

    private long digits(long x, int prefix, int radix) {
        if (!PyCompare.numeric(x)) {
            return sequences.typeError(QUOTE, x, NOT_INTEGER);
        }
        long value = PyValue.payload(x);
        out.clear();
        if (value < 0) {
            out.append('-');
        }
        out.append('0');
        out.append(prefix);
        int digits = out.digitsOf(value, radix, false, false);
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
