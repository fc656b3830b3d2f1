package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** {@code str % values} and {@code bytes % values}: printf-style formatting. */
final class PyPercent {
    private static final byte[] TOO_FEW = PyText.ascii("not enough arguments for format string");
    private static final byte[] TOO_MANY = PyText.ascii("not all arguments converted during string formatting");
    private static final byte[] TOO_MANY_FOR_BYTES =
            PyText.ascii("not all arguments converted during bytes formatting");
    private static final byte[] INCOMPLETE = PyText.ascii("incomplete format");
    private static final byte[] STAR = PyText.ascii("* wants int");
    private static final byte[] NO_MAPPING = PyText.ascii("format requires a mapping");
    private static final byte[] INCOMPLETE_KEY = PyText.ascii("incomplete format key");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyField field = new PyField();
    private final PyConversion conversion;
    private final ByteBuilder out = new ByteBuilder(65_536);
    private boolean left;
    private boolean zero;
    private int at;
    private int to;
    private long values;
    private boolean tuple;
    private int count;
    private int used;
    private long star;

    PyPercent(PyHeap heap, PyDicts dicts, PySequences sequences, PyErrors errors, PyText text) {
        this.heap = heap;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
        conversion = new PyConversion(heap, errors, text, field);
    }

    /** The formatted str or bytes, or RAISED. */
    long format(long format, long operand) {
        int start = (int) PyValue.payload(format) + 4;
        int tag = PyValue.tag(format);
        boolean bytes = tag == PyValue.BYTES;
        at = start;
        to = at + heap.length(start - 4);
        values = operand;
        tuple = PyValue.tag(values) == PyValue.TUPLE;
        count = tuple ? sequences.length(values) : 1;
        used = 0;
        out.clear();
        byte[] b = heap.bytes;
        while (at < to) {
            if (b[at] != '%') {
                out.append(b[at++]);
                continue;
            }
            at++;
            long named = PyValue.UNBOUND;
            if (at < to && b[at] == '(') {
                named = named(tag);
                if (named == PyErrors.RAISED) {
                    return named;
                }
            }
            if (!options(b)) {
                return PyErrors.RAISED;
            }
            if (at < to && (b[at] == 'h' || b[at] == 'l' || b[at] == 'L')) {
                at++;
            }
            if (at >= to) {
                return errors.raise(PyException.VALUE_ERROR, INCOMPLETE);
            }
            int kind = bytes ? b[at] & 0xff : PyCharacters.at(b, at);
            if (kind == '%') {
                out.append(b[at++]);
                continue;
            }
            long value = named == PyValue.UNBOUND ? next() : named;
            if (value == PyErrors.RAISED || !conversion.append(kind, start, at, value, bytes, out)) {
                return PyErrors.RAISED;
            }
            at += bytes ? 1 : PySequences.width(b[at]);
        }
        if (used < count && (tuple || !isMapping(bytes))) {
            return errors.raise(PyException.TYPE_ERROR, bytes ? TOO_MANY_FOR_BYTES : TOO_MANY);
        }
        return out.overflowed() ? errors.memoryError() : sequences.string(tag, out.bytes, 0, out.length);
    }

    /** values[key], the key standing in parentheses at {@link #at}, which is behind them afterwards; or RAISED. */
    private long named(int tag) {
        if (heap.dictKind(values) != PyHeap.DICT) {
            return errors.raise(PyException.TYPE_ERROR, NO_MAPPING);
        }
        byte[] b = heap.bytes;
        int from = at + 1;
        int open = 0;
        do {
            open += b[at] == '(' ? 1 : b[at] == ')' ? -1 : 0;
            at++;
        } while (open > 0 && at < to);
        if (open > 0) {
            return errors.raise(PyException.VALUE_ERROR, INCOMPLETE_KEY);
        }
        used = count;
        long key = sequences.string(tag, b, from, at - 1 - from);
        return key == PyErrors.RAISED ? key : dicts.get(values, key);
    }

    /** Flags, width and precision; false if it raised. */
    private boolean options(byte[] b) {
        field.begin();
        left = false;
        zero = false;
        while (at < to && flag(b[at])) {
            at++;
        }
        if (at < to && b[at] == '*') {
            if (!star()) {
                return false;
            }
            left |= star < 0;
            field.width = (int) Math.min(Math.abs(star), Integer.MAX_VALUE);
        }
        for (; at < to && PyField.isDigit(b[at]); at++) {
            field.width = PyField.digit(field.width, b[at]);
        }
        if (at < to && b[at] == '.') {
            at++;
            field.precision = 0;
            if (at < to && b[at] == '*') {
                if (!star()) {
                    return false;
                }
                field.precision = (int) Math.max(0, Math.min(star, Integer.MAX_VALUE));
            }
            for (; at < to && PyField.isDigit(b[at]); at++) {
                field.precision = PyField.digit(field.precision, b[at]);
            }
        }
        field.align = left ? '<' : zero ? '=' : '>';
        field.fill = zero && !left ? '0' : ' ';
        return true;
    }

    private boolean flag(int b) {
        switch (b) {
            case '-':
                left = true;
                return true;
            case '0':
                zero = true;
                return true;
            case '+':
                field.sign = '+';
                return true;
            case ' ':
                field.sign = field.sign == 0 ? ' ' : field.sign;
                return true;
            case '#':
                field.prefixed = true;
                return true;
            default:
                return false;
        }
    }

    /** Leaves in {@link #star} the int that a {@code *} stands for; false if it raised. */
    private boolean star() {
        at++;
        long value = next();
        if (value == PyErrors.RAISED) {
            return false;
        }
        if (!PyCompare.numeric(value)) {
            errors.raise(PyException.TYPE_ERROR, STAR);
            return false;
        }
        star = PyValue.payload(value);
        return true;
    }

    private long next() {
        if (used == count) {
            return errors.raise(PyException.TYPE_ERROR, TOO_FEW);
        }
        int index = used++;
        return tuple ? sequences.item(values, index) : values;
    }

    /** CPython lets what could be asked by key stay unused: not dicts only. */
    private boolean isMapping(boolean bytes) {
        int tag = PyValue.tag(values);
        return heap.dictKind(values) == PyHeap.DICT
                || tag == PyValue.LIST
                || tag == PyValue.RANGE
                || tag == (bytes ? PyValue.STR : PyValue.BYTES);
    }
}
