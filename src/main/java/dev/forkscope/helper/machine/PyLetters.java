package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyValue;

/** Methods that ask what kind of letters a text has, or change them. */
final class PyLetters {
    private static final byte[] UNKNOWN_LETTER = PyText.ascii("() knows the letters up to U+00FF only, not U+");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final ByteBuilder out;

    PyLetters(PyHeap heap, PySequences sequences, PyErrors errors, ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.out = out;
    }

    /** The result, or RAISED. */
    long call(int method, long text) {
        boolean bytes = PyValue.tag(text) == PyValue.BYTES;
        int at = (int) PyValue.payload(text);
        int from = at + 4;
        int to = from + heap.length(at);
        if (method == PyMethod.ISSPACE) {
            return spaces(from, to, bytes);
        }
        for (int i = from; i < to && !bytes; i += PySequences.width(heap.bytes[i])) {
            int c = PyCharacters.at(heap.bytes, i);
            if (c > PyCharacters.LAST_LETTER) {
                return unknown(PyMethods.name(method), c);
            }
        }
        return method >= PyMethod.ISDIGIT ? test(method, from, to, bytes) : changed(method, from, to, bytes);
    }

    /** An error of this machine, not of Python's. */
    long unknown(byte[] method, int c) {
        out.clear();
        out.append(method);
        out.append(UNKNOWN_LETTER);
        int digits = out.digitsOf(c, 16, false, true);
        out.fill('0', 4 - digits);
        out.append(out.digits(), out.digits().length - digits, digits);
        return errors.raise(PyException.RUNTIME_ERROR, out);
    }

    private long spaces(int from, int to, boolean bytes) {
        boolean all = from < to;
        for (int i = from; i < to && all; i += bytes ? 1 : PySequences.width(heap.bytes[i])) {
            all = PyCharacters.space(character(i, bytes), bytes);
        }
        return PyCompare.bool(all);
    }

    /** The character there; a byte that is not ASCII is no letter. */
    private int character(int at, boolean bytes) {
        return bytes ? heap.bytes[at] : PyCharacters.at(heap.bytes, at);
    }

    private long test(int method, int from, int to, boolean bytes) {
        boolean cased = method == PyMethod.ISUPPER || method == PyMethod.ISLOWER;
        boolean found = !cased && from < to;
        for (int i = from; i < to; i += bytes ? 1 : PySequences.width(heap.bytes[i])) {
            int c = character(i, bytes);
            boolean upper = PyCharacters.upper(c);
            boolean lower = PyCharacters.lower(c);
            if (cased) {
                if (method == PyMethod.ISUPPER ? lower : upper) {
                    return PyValue.FALSE;
                }
                found |= upper || lower;
            } else {
                boolean letter = method != PyMethod.ISDIGIT && (upper || lower);
                boolean number = method == PyMethod.ISALNUM
                        ? PyCharacters.number(c)
                        : method == PyMethod.ISDIGIT && PyCharacters.digit(c);
                found &= letter || number;
            }
        }
        return PyCompare.bool(found);
    }

    private long changed(int method, int from, int to, boolean bytes) {
        out.clear();
        boolean capital = method != PyMethod.LOWER;
        for (int i = from; i < to; i += bytes ? 1 : PySequences.width(heap.bytes[i])) {
            int c = character(i, bytes);
            if (c < 0) {
                out.append(c);
            } else if (capital) {
                PyCharacters.appendUpper(c, method != PyMethod.UPPER, out);
            } else {
                PyCharacters.append(PyCharacters.toLower(c), out);
            }
            if (method == PyMethod.TITLE) {
                capital = !PyCharacters.upper(c) && !PyCharacters.lower(c);
            } else if (method == PyMethod.CAPITALIZE) {
                capital = false;
            }
        }
        int tag = bytes ? PyValue.BYTES : PyValue.STR;
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }
}
