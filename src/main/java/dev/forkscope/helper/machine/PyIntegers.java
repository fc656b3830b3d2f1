package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/** int(): digits as a number. */
final class PyIntegers {
    private static final byte[] INVALID = PyText.ascii("invalid literal for int() with base ");
    private static final byte[] COLON = PyText.ascii(": ");
    private static final byte[] NOT_INT =
            PyText.ascii("int() argument must be a string, a bytes-like object or a real number, not '");
    private static final byte[] NO_TEXT = PyText.ascii("int() can't convert non-string with explicit base");
    private static final byte[] WRONG_BASE = PyText.ascii("int() base must be >= 2 and <= 36, or 0");
    private static final int DECIMAL = 10;
    private static final long ALMOST_TOO_LARGE = 1L << 57;

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyArithmetic arithmetic;
    private final PyArguments arguments;
    private final ByteBuilder out = new ByteBuilder(65_536);
    private int at;
    private int end;
    private int base;
    private boolean prefixed;

    PyIntegers(PyHeap heap, PySequences sequences, PyErrors errors, PyText text, PyArithmetic arithmetic) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.arithmetic = arithmetic;
        arguments = new PyArguments(sequences, errors, text);
    }

    /** int(x), or RAISED. */
    long of(long x) {
        if (PyCompare.numeric(x)) {
            return PyValue.payload(x) << 3;
        }
        if (PyFloat.is(x)) {
            return PyRounding.toInt(errors, PyFloats.of(heap, x));
        }
        return isText(x) ? read(x, DECIMAL) : sequences.typeError(NOT_INT, x, PyArguments.QUOTE);
    }

    /** int(x, base), or RAISED. */
    long of(long x, long base) {
        if (!arguments.isNumber(base)) {
            return PyErrors.RAISED;
        }
        long number = PyValue.payload(base);
        if (number != 0 && (number < 2 || number > 36)) {
            return errors.raise(PyException.VALUE_ERROR, WRONG_BASE);
        }
        return isText(x) ? read(x, (int) number) : errors.raise(PyException.TYPE_ERROR, NO_TEXT);
    }

    private static boolean isText(long x) {
        return PyValue.tag(x) == PyValue.STR || PyValue.tag(x) == PyValue.BYTES;
    }

    private long read(long x, int wanted) {
        strip((int) PyValue.payload(x));
        boolean negative = at < end && heap.bytes[at] == '-';
        if (at < end && (heap.bytes[at] == '-' || heap.bytes[at] == '+')) {
            at++;
        }
        base = wanted;
        boolean zeroOnly = prefix();
        long value = 0;
        boolean large = false;
        // A _ may stand between two digits, and behind a prefix.
        boolean digitBefore = prefixed;
        boolean valid = at < end;
        for (; at < end && valid; at++) {
            int digit = digit(heap.bytes[at]);
            boolean gap = heap.bytes[at] == '_';
            valid = gap ? digitBefore : digit >= 0 && digit < base && !(zeroOnly && digit > 0);
            digitBefore = !gap;
            large |= value >= ALMOST_TOO_LARGE;
            value = gap || large ? value : value * base + digit;
        }
        if (!valid || !digitBefore) {
            return invalid(x, wanted);
        }
        return arithmetic.number(large ? Long.MAX_VALUE : negative ? -value : value);
    }

    private void strip(int offset) {
        at = offset + 4;
        end = at + heap.length(offset);
        while (at < end && PyCharacters.space(heap.bytes[at], true)) {
            at++;
        }
        while (end > at && PyCharacters.space(heap.bytes[end - 1], true)) {
            end--;
        }
    }

    /** Goes past 0x and the like; whether base 0 has found a 0 without one, which then may be followed by no other digit. */
    private boolean prefix() {
        int named = at + 1 < end && heap.bytes[at] == '0' ? baseOf(heap.bytes[at + 1] | 0x20) : 0;
        boolean zero = base == 0 && named == 0 && at < end && heap.bytes[at] == '0';
        prefixed = named != 0 && (base == 0 || base == named);
        if (prefixed) {
            base = named;
            at += 2;
        }
        base = base == 0 ? DECIMAL : base;
        return zero;
    }

    private static int baseOf(int letter) {
        return letter == 'x' ? 16 : letter == 'o' ? 8 : letter == 'b' ? 2 : 0;
    }

    private static int digit(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return c > 0 && letter >= 'a' && letter <= 'z' ? letter - 'a' + 10 : -1;
    }

    private long invalid(long x, int wanted) {
        out.clear();
        out.append(INVALID);
        out.appendDecimal(wanted);
        out.append(COLON);
        text.repr(x, out);
        return out.overflowed() ? errors.memoryError() : errors.raise(PyException.VALUE_ERROR, out);
    }
}
