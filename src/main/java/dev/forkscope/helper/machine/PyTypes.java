package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;

/** What type a value has, and numbers that stand for something: chr(), ord(), signals. */
final class PyTypes {

    private static final byte[] NO_CHARACTER = PyText.ascii("chr() arg not in range(0x110000)");
    private static final byte[] TOO_LARGE = PyText.ascii("Python int too large to convert to C int");
    private static final byte[] SURROGATE = PyText.ascii("chr() knows no surrogates here");
    private static final byte[] ONE_CHARACTER = PyText.ascii("ord() expected a character, but string of length ");
    private static final byte[] STRING = PyText.ascii("ord() expected string of length 1, but ");
    private static final byte[] FOUND = PyText.ascii(" found");
    private static final byte[] NO_SIGNAL = PyText.ascii(" is not a valid Signals");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyArguments arguments;
    private final ByteBuilder out = new ByteBuilder(4_096);

    PyTypes(PyHeap heap, PySequences sequences, PyErrors errors, PyText text) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** Whether a value is an instance of one of these types, or of an exception class if that is what the operand names. */
    boolean isInstance(long value, int types) {
        int tag = PyValue.tag(value);
        if (types < 0 && -1 - types >= PyException.FIRST_OWN) {
            return heap.classes.isA(heap.ownClass(value), -1 - types - PyException.FIRST_OWN);
        }
        if (types < 0) {
            return heap.isException(value) && isA((int) heap.cells[(int) PyValue.payload(value)], -1 - types);
        }
        if (tag == PyValue.SINGLETON) {
            if (PySignal.is(value)) {
                return (types & PyType.INT) != 0;
            }
            if (PyFloat.is(value)) {
                return (types & PyType.FLOAT) != 0;
            }
            boolean bool = value == PyValue.TRUE || value == PyValue.FALSE;
            return (types & (bool ? PyType.BOOL | PyType.INT : PyType.OTHER)) != 0;
        }
        int kind = heap.dictKind(value);
        if (kind != PyHeap.NO_DICT) {
            return (types & (kind == PyHeap.DICT ? PyType.DICT : kind == PyHeap.SET ? PyType.SET : PyType.OTHER)) != 0;
        }
        return (types >> tag & 1) != 0;
    }

    /** Whether exception class {@code type} is {@code wanted} or derived from it. */
    static boolean isA(int type, int wanted) {
        int at = type;
        while (at >= 0 && at != wanted) {
            at = PyException.parent(at);
        }
        // The one class here that has two bases.
        return at == wanted || type == PyException.UNSUPPORTED_OPERATION && wanted == PyException.VALUE_ERROR;
    }

    /** chr, ord or a signal; or RAISED. */
    long call(int which, long x) {
        return which == PyBuiltin.CHR ? chr(x) : which == PyBuiltin.ORD ? ord(x) : signal(x);
    }

    private long chr(long x) {
        if (!arguments.isNumber(x)) {
            return PyErrors.RAISED;
        }
        long c = PyValue.payload(x);
        if (c != (int) c) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        if (c < 0 || c > PyCharacters.LAST) {
            return errors.raise(PyException.VALUE_ERROR, NO_CHARACTER);
        }
        if (c >= 0xd800 && c <= 0xdfff) {
            return errors.raise(PyException.RUNTIME_ERROR, SURROGATE);
        }
        out.clear();
        PyCharacters.append((int) c, out);
        return sequences.string(out);
    }

    private long ord(long x) {
        int tag = PyValue.tag(x);
        if (tag != PyValue.STR && tag != PyValue.BYTES) {
            return sequences.typeError(STRING, x, FOUND);
        }
        int length = sequences.length(x);
        if (length != 1) {
            out.clear();
            out.append(ONE_CHARACTER);
            out.appendDecimal(length);
            out.append(FOUND);
            return errors.raise(PyException.TYPE_ERROR, out);
        }
        int at = (int) PyValue.payload(x) + 4;
        return (long) (tag == PyValue.STR ? PyCharacters.at(heap.bytes, at) : heap.bytes[at] & 0xff) << 3;
    }

    private long signal(long x) {
        long number = PyFloats.isWhole(heap, x) ? PyFloats.hash(heap, x) : 0;
        out.clear();
        if (PySignals.name(number, out)) {
            return PySignal.of((int) number);
        }
        text.repr(x, out);
        out.append(NO_SIGNAL);
        return out.overflowed() ? errors.memoryError() : errors.raise(PyException.VALUE_ERROR, out);
    }
}
