package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/** format() and the part of f-strings after the colon: {@code [[fill]align][sign][#][0][width][,_][.precision][type]}. */
final class PyFormatSpec {
    private static final byte[] NO_ZERO =
            PyText.ascii("Negative zero coercion (z) not allowed in string format specifier");
    private static final byte[] NO_ZERO_OF_INT =
            PyText.ascii("Negative zero coercion (z) not allowed in format specifier with integer format code '");
    private static final byte[] BOTH = PyText.ascii("Cannot specify both ',' and '_'.");
    private static final byte[] NO_SIGN = PyText.ascii("Sign not allowed in string format specifier");
    private static final byte[] NO_SPACE = PyText.ascii("Space not allowed in string format specifier");
    private static final byte[] NO_ALTERNATE =
            PyText.ascii("Alternate form (#) not allowed in string format specifier");
    private static final byte[] NO_INSIDE = PyText.ascii("'=' alignment not allowed in string format specifier");
    private static final byte[] NO_PRECISION = PyText.ascii("Precision not allowed in integer format specifier");
    private static final byte[] MISSING_PRECISION = PyText.ascii("Format specifier missing precision");
    private static final byte[] C_NO_SIGN = PyText.ascii("Sign not allowed with integer format specifier 'c'");
    private static final byte[] C_NO_ALTERNATE =
            PyText.ascii("Alternate form (#) not allowed with integer format specifier 'c'");
    private static final byte[] NO_CHARACTER = PyText.ascii("%c arg not in range(0x110000)");

    private static final int USUAL_PRECISION = 6;

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final PyField field = new PyField();
    private final PyFormatComplaints complaints;
    private final ByteBuilder body = new ByteBuilder(65_536);
    private int sign;
    private int type;
    /** Whether a zero is shown without its minus. */
    private boolean coerced;

    PyFormatSpec(PyHeap heap, PyErrors errors, PyText text) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
        complaints = new PyFormatComplaints(heap, errors, text);
    }

    /** Appends format(value, spec) to {@code out}; false if it raised. A negative offset is no specification. */
    boolean format(long value, int specOffset, ByteBuilder out) {
        if (specOffset < 0 || heap.length(specOffset) == 0) {
            text.str(value, out);
            return true;
        }
        boolean number = PyFloats.isReal(value);
        if (!number && PyValue.tag(value) != PyValue.STR) {
            return complaints.unsupported(value);
        }
        if (!parse(specOffset, value)) {
            return false;
        }
        return number ? number(value, out) : string(value, out);
    }

    private boolean parse(int spec, long value) {
        field.begin();
        sign = 0;
        coerced = false;
        type = 0;
        byte[] b = heap.bytes;
        int at = spec + 4;
        int to = at + heap.length(spec);
        int first = PySequences.width(b[at]);
        if (at + first < to && isAlign(b[at + first])) {
            field.fill = PyCharacters.at(b, at);
            field.align = b[at + first];
            at += first + 1;
        } else if (isAlign(b[at])) {
            field.align = b[at++];
        }
        boolean filled = at - spec - 4 > 1;
        if (at < to && (b[at] == '+' || b[at] == '-' || b[at] == ' ')) {
            sign = b[at++];
        }
        if (at < to && b[at] == 'z') {
            coerced = true;
            at++;
        }
        if (at < to && b[at] == '#') {
            field.prefixed = true;
            at++;
        }
        if (!filled && at < to && b[at] == '0') {
            field.fill = '0';
            if (field.align == 0) {
                field.align = PyFloats.isReal(value) ? '=' : '<';
            }
            at++;
        }
        for (; at < to && PyField.isDigit(b[at]); at++) {
            field.width = PyField.digit(field.width, b[at]);
        }
        if (at < to && (b[at] == ',' || b[at] == '_')) {
            field.grouping = b[at++];
            if (at < to && (b[at] == ',' || b[at] == '_') && b[at] != field.grouping) {
                return fails(BOTH);
            }
        }
        if (at < to && b[at] == '.') {
            at++;
            if (at == to || !PyField.isDigit(b[at])) {
                return fails(MISSING_PRECISION);
            }
            field.precision = 0;
            for (; at < to && PyField.isDigit(b[at]); at++) {
                field.precision = PyField.digit(field.precision, b[at]);
            }
        }
        if (at < to) {
            type = PyCharacters.at(b, at);
            at += PySequences.width(b[at]);
        }
        if (at != to) {
            return complaints.invalid(spec, value);
        }
        return areGroupsRight(PyFloats.isReal(value) ? 'd' : 's');
    }

    private boolean areGroupsRight(int usualType) {
        int meant = type == 0 ? usualType : type;
        boolean based = type == 'b' || type == 'o' || type == 'x' || type == 'X';
        if (field.grouping == 0 || meant == 'd' || isFloat() || based && field.grouping == '_') {
            return true;
        }
        return complaints.noGroups(field.grouping, meant);
    }

    private boolean number(long value, ByteBuilder out) {
        if (isFloat() || PyFloat.is(value)) {
            return isFloat() || type == 0 || type == 'n' ? real(value, out) : complaints.unknown(type, value);
        }
        long number = PyValue.payload(value);
        int radix = type == 'x' || type == 'X'
                ? 16
                : type == 'o' ? 8 : type == 'b' ? 2 : type == 0 || type == 'd' || type == 'n' ? 10 : 0;
        if (radix == 0 && type != 'c') {
            return complaints.unknown(type, value);
        }
        if (field.precision >= 0) {
            return fails(NO_PRECISION);
        }
        if (coerced) {
            body.clear();
            body.append(NO_ZERO_OF_INT);
            body.append(type == 0 ? 'd' : type);
            body.append('\'');
            errors.raise(PyException.VALUE_ERROR, body);
            return false;
        }
        field.sign = sign == '-' ? 0 : sign;
        if (radix != 0) {
            field.number(number, radix, type == 'X', out);
            return true;
        }
        if (sign != 0) {
            return fails(C_NO_SIGN);
        }
        if (field.prefixed) {
            return fails(C_NO_ALTERNATE);
        }
        if (number < 0 || number > PyCharacters.LAST) {
            errors.raise(PyException.OVERFLOW_ERROR, NO_CHARACTER);
            return false;
        }
        body.clear();
        PyCharacters.append((int) number, body);
        if (field.align == 0 || field.align == '=') {
            field.align = '>';
        }
        field.text(body, false, out);
        return true;
    }

    private boolean real(long value, ByteBuilder out) {
        double number = PyFloats.of(heap, value);
        boolean percent = type == '%';
        if (percent) {
            number *= 100;
        }
        int kind = type == 0 ? field.precision < 0 ? 'r' : 'g' : type == 'n' ? 'g' : percent ? 'f' : type;
        int precision = field.precision < 0 ? USUAL_PRECISION : field.precision;
        body.clear();
        int whole = text.floats.body(Math.abs(number), kind, precision, field.prefixed, type == 0, body);
        boolean negative = FloatText.isNegative(number) && !(coerced && isZero());
        if (percent) {
            body.append('%');
        }
        if (body.overflowed()) {
            out.overflow();
        }
        field.sign = sign == '-' ? 0 : sign;
        field.real(negative, body, whole, out);
        return true;
    }

    private boolean isZero() {
        boolean zero = true;
        for (int i = 0; i < body.length && zero; i++) {
            byte b = body.bytes[i];
            zero = b == '0' || b == '.' || (b | 0x20) == 'e' || b == '+';
        }
        return zero;
    }

    private boolean string(long value, ByteBuilder out) {
        if (type != 0 && type != 's') {
            return complaints.unknown(type, value);
        }
        if (sign != 0) {
            return fails(sign == ' ' ? NO_SPACE : NO_SIGN);
        }
        if (coerced) {
            return fails(NO_ZERO);
        }
        if (field.prefixed) {
            return fails(NO_ALTERNATE);
        }
        if (field.align == '=') {
            return fails(NO_INSIDE);
        }
        body.clear();
        text.str(value, body);
        field.text(body, false, out);
        return true;
    }

    private boolean isFloat() {
        return type == 'e' || type == 'E' || type == 'f' || type == 'F' || type == 'g' || type == 'G' || type == '%';
    }

    private boolean fails(byte[] why) {
        errors.raise(PyException.VALUE_ERROR, why);
        return false;
    }

    private static boolean isAlign(byte b) {
        return b == '<' || b == '>' || b == '^' || b == '=';
    }
}
