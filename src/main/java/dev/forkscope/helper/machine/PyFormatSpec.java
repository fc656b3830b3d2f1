package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** The format specification of f-strings: {@code [[fill]align][sign][#][0][width][,][.precision][type]}. */
final class PyFormatSpec {
    private static final byte[] INVALID = PyText.ascii("Invalid format specifier");
    private static final byte[] UNSUPPORTED = PyText.ascii("unsupported format string passed to ");
    private static final byte[] FORMAT = PyText.ascii(".__format__");
    private static final byte[] UNKNOWN = PyText.ascii("Unknown format code for this type of value");

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final ByteBuilder body = new ByteBuilder(65_536);
    private int fill;
    private int align;
    private int sign;
    private boolean prefixed;
    private boolean grouped;
    private int width;
    private int precision;
    private int type;

    PyFormatSpec(PyHeap heap, PyErrors errors, PyText text) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
    }

    /** Appends format(value, spec) to {@code out}; false if it raised. */
    boolean format(long value, int specOffset, ByteBuilder out) {
        if (specOffset < 0 || heap.length(specOffset) == 0) {
            text.str(value, out);
            return true;
        }
        if (!PyCompare.numeric(value) && PyValue.tag(value) != PyValue.STR) {
            body.clear();
            body.append(UNSUPPORTED);
            body.append(text.typeName(value));
            body.append(FORMAT);
            errors.raise(PyException.TYPE_ERROR, body);
            return false;
        }
        if (!parse(specOffset + 4, specOffset + 4 + heap.length(specOffset))) {
            errors.raise(PyException.VALUE_ERROR, INVALID);
            return false;
        }
        body.clear();
        boolean number = PyCompare.numeric(value) && type != 's';
        if (number ? !integer(PyValue.payload(value)) : type != 0 && type != 's') {
            errors.raise(PyException.VALUE_ERROR, UNKNOWN);
            return false;
        }
        if (!number) {
            text.str(value, body);
            if (precision >= 0) {
                cut(precision);
            }
        }
        pad(number, out);
        return true;
    }

    private boolean parse(int from, int to) {
        fill = ' ';
        align = 0;
        sign = '-';
        prefixed = false;
        grouped = false;
        width = 0;
        precision = -1;
        type = 0;
        byte[] b = heap.bytes;
        int at = from;
        if (at + 1 < to && isAlign(b[at + 1])) {
            fill = b[at];
            align = b[at + 1];
            at += 2;
        } else if (isAlign(b[at])) {
            align = b[at++];
        }
        if (at < to && (b[at] == '+' || b[at] == '-' || b[at] == ' ')) {
            sign = b[at++];
        }
        if (at < to && b[at] == '#') {
            prefixed = true;
            at++;
        }
        if (at < to && b[at] == '0') {
            if (align == 0) {
                fill = '0';
                align = '=';
            }
            at++;
        }
        while (at < to && isDigit(b[at]) && width < 10_000) {
            width = width * 10 + b[at++] - '0';
        }
        if (at < to && (b[at] == ',' || b[at] == '_')) {
            grouped = true;
            at++;
        }
        if (at + 1 < to && b[at] == '.') {
            at++;
            precision = 0;
            while (at < to && isDigit(b[at]) && precision < 10_000) {
                precision = precision * 10 + b[at++] - '0';
            }
        }
        if (at < to) {
            type = b[at++];
        }
        return at == to;
    }

    private boolean integer(long value) {
        int radix = type == 'x' || type == 'X'
                ? 16
                : type == 'o' ? 8 : type == 'b' ? 2 : type == 0 || type == 'd' || type == 'n' ? 10 : 0;
        if (type == 'c') {
            body.append((int) value);
            return true;
        }
        if (radix == 0) {
            return false;
        }
        if (value < 0) {
            body.append('-');
        } else if (sign != '-') {
            body.append(sign);
        }
        if (prefixed && radix != 10) {
            body.append('0');
            body.append(type);
        }
        int digits = body.digitsOf(value, radix, false, type == 'X');
        int start = body.digits().length - digits;
        for (int i = 0; i < digits; i++) {
            if (grouped && i > 0 && (digits - i) % 3 == 0) {
                body.append(',');
            }
            body.append(body.digits()[start + i]);
        }
        return true;
    }

    private void cut(int characters) {
        int at = 0;
        for (int i = 0; i < characters && at < body.length; i++) {
            at += PySequences.width(body.bytes[at]);
        }
        body.length = Math.min(at, body.length);
    }

    private void pad(boolean number, ByteBuilder out) {
        int characters = 0;
        for (int i = 0; i < body.length; i += PySequences.width(body.bytes[i])) {
            characters++;
        }
        int padding = Math.max(0, width - characters);
        int how = align != 0 ? align : number ? '>' : '<';
        int before = how == '>' ? padding : how == '^' ? padding / 2 : 0;
        int from = 0;
        if (how == '=') {
            from = prefixLength(number);
            out.append(body.bytes, 0, from);
            before = padding;
        }
        out.fill(fill, before);
        out.append(body.bytes, from, body.length - from);
        out.fill(fill, padding - before);
    }

    private int prefixLength(boolean number) {
        if (!number) {
            return 0;
        }
        int n = body.length > 0 && (body.bytes[0] == '-' || body.bytes[0] == '+' || body.bytes[0] == ' ') ? 1 : 0;
        return prefixed && type != 0 && type != 'd' ? n + 2 : n;
    }

    private static boolean isAlign(byte b) {
        return b == '<' || b == '>' || b == '^' || b == '=';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
