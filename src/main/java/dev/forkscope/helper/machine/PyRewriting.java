package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.PyValue;

/** Methods that go through a text and give another: swapcase(), casefold(), expandtabs(). */
final class PyRewriting {
    private static final byte[] TOO_LARGE = PyText.ascii("Python int too large to convert to C int");
    private static final int SHARP_S = 0xdf;
    private static final int MICRO = 0xb5;
    private static final int SMALL_MU = 0x3bc;

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final PyLetters letters;
    private final ByteBuilder out;

    PyRewriting(PyHeap heap, PySequences sequences, PyErrors errors, PyArguments arguments, ByteBuilder out) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arguments = arguments;
        this.out = out;
        letters = new PyLetters(heap, sequences, errors, out);
    }

    /** swapcase or casefold, or RAISED. */
    long changeCase(int method, long text) {
        boolean bytes = PyValue.tag(text) == PyValue.BYTES;
        int from = (int) PyValue.payload(text) + 4;
        int to = from + heap.length(from - 4);
        out.clear();
        for (int i = from; i < to; i += bytes ? 1 : PySequences.width(heap.bytes[i])) {
            int c = bytes ? heap.bytes[i] : PyCharacters.at(heap.bytes, i);
            if (c > PyCharacters.LAST_LETTER) {
                return letters.unknown(PyTextMethods.name(method), c);
            }
            if (c < 0) {
                out.append(c);
            } else if (method == PyTextMethod.CASEFOLD) {
                fold(c);
            } else if (PyCharacters.upper(c)) {
                PyCharacters.append(PyCharacters.toLower(c), out);
            } else {
                PyCharacters.appendUpper(c, false, out);
            }
        }
        return result(text);
    }

    private void fold(int c) {
        if (c == SHARP_S) {
            out.fill('s', 2);
        } else {
            PyCharacters.append(c == MICRO ? SMALL_MU : PyCharacters.toLower(c), out);
        }
    }

    /** expandtabs(size), or RAISED. */
    long expandTabs(long text, long size) {
        if (!arguments.isNumber(size)) {
            return PyErrors.RAISED;
        }
        long width = PyValue.payload(size);
        if (width != (int) width) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        boolean bytes = PyValue.tag(text) == PyValue.BYTES;
        int from = (int) PyValue.payload(text) + 4;
        int to = from + heap.length(from - 4);
        long column = 0;
        out.clear();
        int step;
        for (int i = from; i < to; i += step) {
            byte b = heap.bytes[i];
            step = bytes ? 1 : PySequences.width(b);
            if (b == '\t') {
                long spaces = width > 0 ? width - column % width : 0;
                out.fill(' ', spaces);
                column += spaces;
            } else {
                out.append(heap.bytes, i, step);
                column = b == '\n' || b == '\r' ? 0 : column + 1;
            }
        }
        return result(text);
    }

    private long result(long text) {
        return out.overflowed() ? errors.memoryError() : sequences.string(PyValue.tag(text), out.bytes, 0, out.length);
    }
}
