package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** bytes.hex() and bytes.fromhex(). */
final class PyHex {
    private static final byte[] DIGITS = PyText.ascii("0123456789abcdef");
    private static final byte[] MUST_BE_STR = PyText.ascii("fromhex() argument must be str, not ");
    private static final byte[] NO_HEX = PyText.ascii("non-hexadecimal number found in fromhex() arg at position ");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArguments arguments;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyHex(PyHeap heap, PySequences sequences, PyErrors errors, PyText text) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** bytes.hex(), or RAISED. */
    long of(long bytes) {
        int at = (int) PyValue.payload(bytes) + 4;
        int n = heap.length(at - 4);
        out.clear();
        for (int i = at; i < at + n; i++) {
            out.append(DIGITS[heap.bytes[i] >> 4 & 15]);
            out.append(DIGITS[heap.bytes[i] & 15]);
        }
        return sequences.string(out);
    }

    /** bytes.fromhex(text), or RAISED. */
    long read(long text) {
        out.clear();
        if (PyValue.tag(text) != PyValue.STR) {
            out.append(MUST_BE_STR);
            out.append(arguments.typeName(text));
            return errors.raise(PyException.TYPE_ERROR, out);
        }
        int from = (int) PyValue.payload(text) + 4;
        int to = from + heap.length(from - 4);
        int at = from;
        while (at < to) {
            if (PyCharacters.space(heap.bytes[at], true)) {
                at++;
                continue;
            }
            int high = digit(at, to);
            int low = high < 0 ? -1 : digit(at + 1, to);
            if (low < 0) {
                return wrong(high < 0 ? at - from : at + 1 - from);
            }
            out.append(high << 4 | low);
            at += 2;
        }
        return out.overflowed() ? errors.memoryError() : sequences.string(PyValue.BYTES, out.bytes, 0, out.length);
    }

    private int digit(int at, int to) {
        int c = at < to ? heap.bytes[at] : 0;
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return c > 0 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** All before is ASCII, so that bytes are characters. */
    private long wrong(int position) {
        out.clear();
        out.append(NO_HEX);
        out.appendDecimal(position);
        return errors.raise(PyException.VALUE_ERROR, out);
    }
}
