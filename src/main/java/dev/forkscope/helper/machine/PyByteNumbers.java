package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/** Numbers as bytes and back: bytes(), int.to_bytes(), int.from_bytes(), bytes.hex(), bytes.fromhex(). */
final class PyByteNumbers {
    private static final byte[] NEGATIVE_COUNT = PyText.ascii("negative count");
    private static final byte[] BYTE_RANGE = PyText.ascii("bytes must be in range(0, 256)");
    private static final byte[] NO_ENCODING = PyText.ascii("string argument without an encoding");
    private static final byte[] CANNOT = PyText.ascii("cannot convert '");
    private static final byte[] TO_BYTES = PyText.ascii("' object to bytes");
    private static final byte[] NEGATIVE_LENGTH = PyText.ascii("length argument must be non-negative");
    private static final byte[] UNSIGNED = PyText.ascii("can't convert negative int to unsigned");
    private static final byte[] TOO_BIG = PyText.ascii("int too big to convert");
    private static final int ALL_BITS = 62;

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyArithmetic arithmetic;
    private final PyArguments arguments;
    private final PyByteOrder order;
    private final PyDictViews views;
    private final ByteBuilder out = new ByteBuilder(65_536);

    PyByteNumbers(
            PyHeap heap,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyArithmetic arithmetic,
            PyDictViews views) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.arithmetic = arithmetic;
        this.views = views;
        arguments = new PyArguments(sequences, errors, text);
        order = new PyByteOrder(heap, errors, arguments);
    }

    /** bytes(x), or RAISED. */
    long bytes(long x) {
        if (PyValue.tag(x) == PyValue.STR) {
            return errors.raise(PyException.TYPE_ERROR, NO_ENCODING);
        }
        if (!PyCompare.numeric(x)) {
            return ofItems(x);
        }
        long count = PyValue.payload(x);
        if (count < 0) {
            return errors.raise(PyException.VALUE_ERROR, NEGATIVE_COUNT);
        }
        out.clear();
        out.fill(0, count);
        return result();
    }

    private long ofItems(long x) {
        if (PyValue.tag(x) == PyValue.BYTES) {
            return x;
        }
        long items = views.asSequence(x);
        if (items == PyErrors.RAISED) {
            return items;
        }
        if (!sequences.isSequence(items) || PyValue.tag(x) == PyValue.STR) {
            return sequences.typeError(CANNOT, x, TO_BYTES);
        }
        out.clear();
        int n = sequences.length(items);
        for (int i = 0; i < n && !out.overflowed(); i++) {
            long item = sequences.item(items, i);
            if (!arguments.isNumber(item)) {
                return PyErrors.RAISED;
            }
            if (PyValue.payload(item) < 0 || PyValue.payload(item) > 255) {
                return errors.raise(PyException.VALUE_ERROR, BYTE_RANGE);
            }
            out.append((int) PyValue.payload(item));
        }
        return result();
    }

    private long result() {
        return out.overflowed() ? errors.memoryError() : sequences.string(PyValue.BYTES, out.bytes, 0, out.length);
    }

    /** number.to_bytes(length, byteOrder, signed=signed), or RAISED. */
    long toBytes(long number, long length, long byteOrder, boolean signed) {
        if (!arguments.isNumber(length) || !order.read(PyDigits.TO_BYTES, byteOrder)) {
            return PyErrors.RAISED;
        }
        long count = PyValue.payload(length);
        if (count < 0) {
            return errors.raise(PyException.VALUE_ERROR, NEGATIVE_LENGTH);
        }
        long value = PyValue.payload(number);
        if (value < 0 && !signed) {
            return errors.raise(PyException.OVERFLOW_ERROR, UNSIGNED);
        }
        if (!fits(value, count, signed)) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_BIG);
        }
        out.clear();
        out.fill(0, count);
        for (int i = 0; i < count && !out.overflowed(); i++) {
            int at = order.little ? i : (int) count - 1 - i;
            out.bytes[at] = (byte) (i < Long.BYTES ? value >> 8 * i : value >> ALL_BITS);
        }
        return result();
    }

    /** In no bytes at all CPython finds room for 0, and for -1. */
    private static boolean fits(long value, long count, boolean signed) {
        if (count >= Long.BYTES || count == 0) {
            return count > 0 || value == 0 || value == -1;
        }
        return value >> 8 * count - (signed ? 1 : 0) == (value < 0 ? -1 : 0);
    }

    /** int.from_bytes(x, byteOrder, signed=signed), or RAISED. */
    long fromBytes(long x, long byteOrder, boolean signed) {
        if (!order.read(PyDigits.FROM_BYTES, byteOrder)) {
            return PyErrors.RAISED;
        }
        long bytes = ofItems(x);
        if (bytes == PyErrors.RAISED) {
            return bytes;
        }
        int from = (int) PyValue.payload(bytes) + 4;
        int count = heap.length(from - 4);
        boolean negative = signed && count > 0 && heap.bytes[order.little ? from + count - 1 : from] < 0;
        long value = negative ? -1 : 0;
        boolean large = false;
        for (int i = 0; i < count; i++) {
            int b = heap.bytes[order.little ? from + count - 1 - i : from + i] & 0xff;
            large |= value << 8 >> 8 != value;
            value = value << 8 | b;
        }
        return arithmetic.number(large ? Long.MAX_VALUE : value);
    }

    /** How many bits |number| takes. */
    static long bitLength(long number) {
        return (long) (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(PyValue.payload(number)))) << 3;
    }
}
