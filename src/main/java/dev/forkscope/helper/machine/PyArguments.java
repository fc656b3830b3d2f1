package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** The arguments of methods, and what CPython says of wrong ones. */
final class PyArguments {
    static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NONE = PyText.ascii("None");
    private static final byte[] NOT_INTEGER = PyText.ascii("' object cannot be interpreted as an integer");
    private static final byte[] NEEDS_BYTES = PyText.ascii("a bytes-like object is required, not '");
    private static final byte[] SLICE_INDEX =
            PyText.ascii("slice indices must be integers or None or have an __index__ method");
    private static final byte[] ITEM_INDEX = PyText.ascii("slice indices must be integers or have an __index__ method");

    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;

    PyArguments(PySequences sequences, PyErrors errors, PyText text) {
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
    }

    /** The type's name in the messages where None is called None. */
    byte[] typeName(long value) {
        return value == PyValue.NONE ? NONE : text.typeName(value);
    }

    /** Whether it is an int; raises if not. */
    boolean isNumber(long value) {
        if (PyCompare.numeric(value)) {
            return true;
        }
        sequences.typeError(QUOTE, value, NOT_INTEGER);
        return false;
    }

    /** Whether both can bound a part of a text, or else of a list or tuple; raises if not. */
    boolean areBounds(long start, long end, boolean text) {
        if (isBound(start, text) && isBound(end, text)) {
            return true;
        }
        errors.raise(PyException.TYPE_ERROR, text ? SLICE_INDEX : ITEM_INDEX);
        return false;
    }

    /** Raises TypeError: bytes were needed. */
    long needsBytes(long value) {
        return sequences.typeError(NEEDS_BYTES, value, QUOTE);
    }

    /** A bound in a sequence of {@code length} items; a start beyond the end stays there. */
    static long bound(long value, int length, int absent) {
        if (value == PyValue.NONE || value == PyValue.UNBOUND) {
            return absent;
        }
        long at = PyValue.payload(value);
        return Math.max(0, at < 0 ? at + length : at);
    }

    private static boolean isBound(long value, boolean text) {
        return PyCompare.numeric(value) || value == PyValue.UNBOUND || text && value == PyValue.NONE;
    }
}
