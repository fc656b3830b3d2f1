package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** {@code str % values}: printf-style formatting. */
final class PyPercent {
    private static final byte[] TOO_FEW = PyText.ascii("not enough arguments for format string");
    private static final byte[] TOO_MANY = PyText.ascii("not all arguments converted during string formatting");
    private static final byte[] INCOMPLETE = PyText.ascii("incomplete format");
    private static final byte[] NO_MAPPING = PyText.ascii("format requires a mapping");
    private static final byte[] INCOMPLETE_KEY = PyText.ascii("incomplete format key");
    private static final byte[] UNSUPPORTED = PyText.ascii("unsupported format character");
    private static final byte[] NEEDS_NUMBER = PyText.ascii(" format: a real number is required, not ");
    private static final byte[] NEEDS_INTEGER = PyText.ascii(" format: an integer is required, not ");
    private static final byte[] NEEDS_CHARACTER = PyText.ascii("%c requires int or char");

    private final PyHeap heap;
    private final PyDicts dicts;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder out = new ByteBuilder(65_536);
    private final ByteBuilder body = new ByteBuilder(65_536);
    private final ByteBuilder message = new ByteBuilder(512);
    private boolean left;
    private boolean zero;
    private boolean plus;
    private boolean space;
    private boolean alternate;
    private int width;
    private int precision;

    PyPercent(PyHeap heap, PyDicts dicts, PySequences sequences, PyErrors errors, PyText text) {
        this.heap = heap;
        this.dicts = dicts;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
    }

    /** The formatted str, or RAISED. */
    long format(long format, long values) {
        int at = (int) PyValue.payload(format) + 4;
        int to = at + heap.length(at - 4);
        boolean tuple = PyValue.tag(values) == PyValue.TUPLE;
        int count = tuple ? sequences.length(values) : 1;
        int used = 0;
        byte[] b = heap.bytes;
        out.clear();
        while (at < to) {
            if (b[at] != '%') {
                out.append(b[at++]);
                continue;
            }
            at++;
            long named = PyValue.UNBOUND;
            if (at < to && b[at] == '(') {
                int end = keyEnd(b, at, to);
                named = named(values, at + 1, end, end == to);
                if (named == PyErrors.RAISED) {
                    return named;
                }
                at = end + 1;
            }
            at = options(b, at, to);
            if (at >= to) {
                return errors.raise(PyException.VALUE_ERROR, INCOMPLETE);
            }
            int conversion = b[at++];
            if (conversion == '%') {
                out.append('%');
                continue;
            }
            if (used == count && named == PyValue.UNBOUND) {
                return errors.raise(PyException.TYPE_ERROR, TOO_FEW);
            }
            long value = named != PyValue.UNBOUND ? named : tuple ? sequences.item(values, used) : values;
            used = named != PyValue.UNBOUND ? count : used + 1;
            if (!convert(conversion, value)) {
                return PyErrors.RAISED;
            }
        }
        return used < count && !isMapping(values)
                ? errors.raise(PyException.TYPE_ERROR, TOO_MANY)
                : sequences.string(out);
    }

    /** What nothing need be taken of: a dict, and what Python cannot tell from one. */
    private boolean isMapping(long values) {
        int tag = PyValue.tag(values);
        return heap.dictKind(values) == PyHeap.DICT
                || sequences.isSequence(values) && tag != PyValue.TUPLE && tag != PyValue.STR;
    }

    /** Where the ) is that belongs to the ( at {@code from}; {@code to} if there is none. */
    private static int keyEnd(byte[] b, int from, int to) {
        int open = 0;
        for (int i = from; i < to; i++) {
            open += b[i] == '(' ? 1 : b[i] == ')' ? -1 : 0;
            if (open == 0) {
                return i;
            }
        }
        return to;
    }

    /** values[key], the key being the bytes from {@code from}; or RAISED. */
    private long named(long values, int from, int end, boolean unclosed) {
        if (heap.dictKind(values) != PyHeap.DICT) {
            return errors.raise(PyException.TYPE_ERROR, NO_MAPPING);
        }
        if (unclosed) {
            return errors.raise(PyException.VALUE_ERROR, INCOMPLETE_KEY);
        }
        long key = sequences.string(PyValue.STR, heap.bytes, from, end - from);
        return key == PyErrors.RAISED ? key : dicts.get(values, key);
    }

    private int options(byte[] b, int from, int to) {
        left = false;
        zero = false;
        plus = false;
        space = false;
        alternate = false;
        width = 0;
        precision = -1;
        int at = from;
        for (; at < to; at++) {
            if (b[at] == '-') {
                left = true;
            } else if (b[at] == '0') {
                zero = true;
            } else if (b[at] == '+') {
                plus = true;
            } else if (b[at] == ' ') {
                space = true;
            } else if (b[at] == '#') {
                alternate = true;
            } else {
                break;
            }
        }
        for (; at < to && b[at] >= '0' && b[at] <= '9' && width < 10_000; at++) {
            width = width * 10 + b[at] - '0';
        }
        if (at < to && b[at] == '.') {
            precision = 0;
            for (at++; at < to && b[at] >= '0' && b[at] <= '9' && precision < 10_000; at++) {
                precision = precision * 10 + b[at] - '0';
            }
        }
        return at;
    }

    private boolean convert(int conversion, long value) {
        body.clear();
        switch (conversion) {
            case 's':
                text.str(value, body);
                return padded();
            case 'r':
            case 'a':
                text.repr(value, body);
                return padded();
            case 'd':
            case 'i':
            case 'u':
                return number(conversion, value, 10);
            case 'x':
            case 'X':
                return number(conversion, value, 16);
            case 'o':
                return number(conversion, value, 8);
            case 'c':
                if (PyCompare.numeric(value)) {
                    body.append((int) PyValue.payload(value));
                } else if (PyValue.tag(value) == PyValue.STR && sequences.length(value) == 1) {
                    text.str(value, body);
                } else {
                    errors.raise(PyException.TYPE_ERROR, NEEDS_CHARACTER);
                    return false;
                }
                return padded();
            default:
                errors.raise(PyException.VALUE_ERROR, UNSUPPORTED);
                return false;
        }
    }

    private boolean padded() {
        if (precision >= 0) {
            body.length = Math.min(body.length, precision);
        }
        if (!left) {
            out.fill(' ', width - body.length);
        }
        out.append(body.bytes, 0, body.length);
        if (left) {
            out.fill(' ', width - body.length);
        }
        return true;
    }

    private boolean number(int conversion, long value, int radix) {
        boolean upper = conversion == 'X';
        if (!PyCompare.numeric(value)) {
            message.clear();
            message.append('%');
            message.append(conversion);
            message.append(radix == 10 ? NEEDS_NUMBER : NEEDS_INTEGER);
            message.append(text.typeName(value));
            errors.raise(PyException.TYPE_ERROR, message);
            return false;
        }
        long number = PyValue.payload(value);
        int sign = number < 0 ? '-' : plus ? '+' : space ? ' ' : 0;
        boolean prefix = alternate && radix != 10;
        int digits = body.digitsOf(number, radix, false, upper);
        int zeros = Math.max(0, precision - digits);
        int length = digits + zeros + (sign != 0 ? 1 : 0) + (prefix ? 2 : 0);
        if (!left && !zero) {
            out.fill(' ', width - length);
        }
        if (sign != 0) {
            out.append(sign);
        }
        if (prefix) {
            out.append('0');
            out.append(radix == 8 ? 'o' : upper ? 'X' : 'x');
        }
        out.fill('0', zeros + (zero && !left ? width - length : 0));
        out.append(body.digits(), body.digits().length - digits, digits);
        if (left) {
            out.fill(' ', width - length);
        }
        return true;
    }
}
