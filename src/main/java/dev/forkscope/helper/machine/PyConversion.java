package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyValue;

/** One conversion of printf-style formatting, such as {@code %d}. */
final class PyConversion {
    private static final byte[] UNSUPPORTED = PyText.ascii("unsupported format character '");
    private static final byte[] CODE = PyText.ascii("' (0x");
    private static final byte[] AT_INDEX = PyText.ascii(") at index ");
    private static final byte[] NEEDS_REAL = PyText.ascii("must be real number, not ");
    private static final byte[] NEEDS_FLOAT = PyText.ascii("float argument required, not ");
    private static final int USUAL_PRECISION = 6;
    private static final byte[] NEEDS_NUMBER = PyText.ascii(" format: a real number is required, not ");
    private static final byte[] NEEDS_INTEGER = PyText.ascii(" format: an integer is required, not ");
    private static final byte[] NEEDS_CHARACTER = PyText.ascii("%c requires int or char");
    private static final byte[] NO_CHARACTER = PyText.ascii("%c arg not in range(0x110000)");
    private static final byte[] NEEDS_BYTE = PyText.ascii("%c requires an integer in range(256) or a single byte");
    private static final byte[] NO_BYTE = PyText.ascii("%c arg not in range(256)");
    private static final byte[] NEEDS_BYTES =
            PyText.ascii("%b requires a bytes-like object, or an object that implements __bytes__, not '");
    private static final byte[] QUOTE = PyText.ascii("'");

    private final PyHeap heap;
    private final PyErrors errors;
    private final PyText text;
    private final PyField field;
    private final ByteBuilder body = new ByteBuilder(65_536);
    private final ByteBuilder message = new ByteBuilder(512);

    PyConversion(PyHeap heap, PyErrors errors, PyText text, PyField field) {
        this.heap = heap;
        this.errors = errors;
        this.text = text;
        this.field = field;
    }

    /** Appends {@code value}; false if it raised. The format starts at {@code start} of the heap's bytes, the letter is at {@code at}. */
    boolean append(int letter, int start, int at, long value, boolean bytes, ByteBuilder out) {
        body.clear();
        switch (letter) {
            case 'i':
                return number(bytes ? 'd' : 'i', 10, value, out);
            case 'd':
            case 'u':
                return number(letter, 10, value, out);
            case 'x':
            case 'X':
                return number(letter, 16, value, out);
            case 'o':
                return number(letter, 8, value, out);
            case 'a':
                text.repr(value, body);
                return escaped(bytes, out);
            case 'r':
                text.repr(value, body);
                return bytes ? escaped(true, out) : text(false, out);
            case 'c':
                return bytes ? oneByte(value) && text(true, out) : character(value) && text(false, out);
            case 'b':
                return bytes ? bytes(value, out) : unsupported(letter, start, at, false);
            case 's':
                if (bytes) {
                    return bytes(value, out);
                }
                text.str(value, body);
                return text(false, out);
            case 'e':
            case 'E':
            case 'f':
            case 'F':
            case 'g':
            case 'G':
                return real(letter, value, bytes, out);
            default:
                return unsupported(letter, start, at, bytes);
        }
    }

    private boolean number(int letter, int radix, long value, ByteBuilder out) {
        if (radix == 10 && PyFloat.is(value)) {
            long number = PyRounding.toInt(errors, PyFloats.of(heap, value));
            return number != PyErrors.RAISED && number(letter, radix, number, out);
        }
        if (!PyCompare.numeric(value)) {
            return wrongType(letter, radix == 10 ? NEEDS_NUMBER : NEEDS_INTEGER, value);
        }
        field.number(PyValue.payload(value), radix, letter == 'X', out);
        return true;
    }

    private boolean real(int letter, long value, boolean bytes, ByteBuilder out) {
        if (!PyFloats.isReal(value)) {
            message.clear();
            message.append(bytes ? NEEDS_FLOAT : NEEDS_REAL);
            message.append(text.typeName(value));
            errors.raise(PyException.TYPE_ERROR, message);
            return false;
        }
        double number = PyFloats.of(heap, value);
        int precision = field.precision < 0 ? USUAL_PRECISION : field.precision;
        int whole = text.floats.body(Math.abs(number), letter, precision, field.prefixed, false, body);
        if (body.overflowed()) {
            out.overflow();
        }
        field.real(FloatText.isNegative(number), body, whole, out);
        return true;
    }

    private boolean text(boolean bytes, ByteBuilder out) {
        // Zeros are for numbers.
        field.fill = ' ';
        field.align = field.align == '=' ? '>' : field.align;
        field.text(body, bytes, out);
        return true;
    }

    private boolean bytes(long value, ByteBuilder out) {
        if (PyValue.tag(value) != PyValue.BYTES) {
            message.clear();
            message.append(NEEDS_BYTES);
            message.append(text.typeName(value));
            message.append(QUOTE);
            errors.raise(PyException.TYPE_ERROR, message);
            return false;
        }
        int at = (int) PyValue.payload(value);
        body.append(heap.bytes, at + 4, heap.length(at));
        return text(true, out);
    }

    private boolean character(long value) {
        field.precision = -1;
        if (PyValue.tag(value) == PyValue.STR) {
            text.str(value, body);
            if (body.length > 0 && body.length == PySequences.width(body.bytes[0])) {
                return true;
            }
        } else if (PyCompare.numeric(value)) {
            long c = PyValue.payload(value);
            if (c < 0 || c > PyCharacters.LAST) {
                errors.raise(PyException.OVERFLOW_ERROR, NO_CHARACTER);
                return false;
            }
            PyCharacters.append((int) c, body);
            return true;
        }
        errors.raise(PyException.TYPE_ERROR, NEEDS_CHARACTER);
        return false;
    }

    private boolean oneByte(long value) {
        field.precision = -1;
        int at = (int) PyValue.payload(value);
        if (PyValue.tag(value) == PyValue.BYTES && heap.length(at) == 1) {
            body.append(heap.bytes[at + 4]);
            return true;
        }
        if (!PyCompare.numeric(value)) {
            errors.raise(PyException.TYPE_ERROR, NEEDS_BYTE);
            return false;
        }
        long b = PyValue.payload(value);
        if (b < 0 || b > 0xff) {
            errors.raise(PyException.OVERFLOW_ERROR, NO_BYTE);
            return false;
        }
        body.append((int) b);
        return true;
    }

    /** What is in {@link #body}, with escapes for all that is not ASCII. */
    private boolean escaped(boolean bytes, ByteBuilder out) {
        message.clear();
        for (int i = 0; i < body.length; i += PySequences.width(body.bytes[i])) {
            int c = PyCharacters.at(body.bytes, i);
            if (c < 0x80) {
                message.append(c);
                continue;
            }
            int digits = c < 0x100 ? 2 : c < 0x10000 ? 4 : 8;
            message.append('\\');
            message.append(digits == 2 ? 'x' : digits == 4 ? 'u' : 'U');
            for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
                message.append(Character.forDigit(c >> shift & 0xf, 16));
            }
        }
        body.clear();
        body.append(message.bytes, 0, message.length);
        return text(bytes, out);
    }

    private boolean wrongType(int letter, byte[] why, long value) {
        message.clear();
        message.append('%');
        message.append(letter);
        message.append(why);
        message.append(text.typeName(value));
        errors.raise(PyException.TYPE_ERROR, message);
        return false;
    }

    private boolean unsupported(int letter, int start, int at, boolean bytes) {
        int index = 0;
        for (int i = start; i < at; i += bytes ? 1 : PySequences.width(heap.bytes[i])) {
            index++;
        }
        message.clear();
        message.append(UNSUPPORTED);
        PyCharacters.append(letter, message);
        message.append(CODE);
        message.appendHex(letter);
        message.append(AT_INDEX);
        message.appendDecimal(index);
        errors.raise(PyException.VALUE_ERROR, message);
        return false;
    }
}
