package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyValue;

/** Python's operators on ints, and {@code +} and {@code *} on sequences. What does not fit 61 bits raises OverflowError. */
final class PyArithmetic {
    private static final byte[][] SYMBOLS = {
        PyText.ascii("+"),
        PyText.ascii("-"),
        PyText.ascii("*"),
        PyText.ascii("//"),
        PyText.ascii("%"),
        PyText.ascii("** or pow()"),
        PyText.ascii("&"),
        PyText.ascii("|"),
        PyText.ascii("^"),
        PyText.ascii("<<"),
        PyText.ascii(">>"),
        PyText.ascii("/"),
        PyText.ascii("divmod()")
    };
    private static final int DIVMOD = PyOperator.DIV + 1;
    private static final byte[] BAD_ABS = PyText.ascii("bad operand type for abs(): '");
    private static final byte[] UNSUPPORTED = PyText.ascii("unsupported operand type(s) for ");
    private static final byte[] AND = PyText.ascii("' and '");
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[][] BAD_OPERAND = {
        PyText.ascii("bad operand type for unary -: '"),
        PyText.ascii("bad operand type for unary +: '"),
        PyText.ascii("bad operand type for unary ~: '")
    };
    private static final byte[] DIVISION = PyText.ascii("integer division or modulo by zero");
    private static final byte[] MODULO = PyText.ascii("integer modulo by zero");
    private static final byte[] SHIFT = PyText.ascii("negative shift count");
    private static final byte[] TOO_LARGE = PyText.ascii("an int here has at most 61 bits");
    private static final byte[] CONCATENATE = PyText.ascii("can only concatenate ");
    private static final byte[] CANNOT_MULTIPLY = PyText.ascii("can't multiply sequence by non-int of type '");
    private static final byte[] NOT = PyText.ascii(" (not \"");
    private static final byte[] TO = PyText.ascii("\") to ");

    private final PyHeap heap;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyText text;
    private final PyPercent percent;
    private final PyDicts dicts;
    private final PyLists lists;
    private final PySets sets;
    final PyFloatArithmetic floats;
    private final ByteBuilder message = new ByteBuilder(512);
    private final ByteBuilder joined = new ByteBuilder(262_144);

    PyArithmetic(
            PyHeap heap,
            PyDicts dicts,
            PyLists lists,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyPercent percent,
            PyFloatArithmetic floats,
            PySets sets) {
        this.heap = heap;
        this.sequences = sequences;
        this.errors = errors;
        this.text = text;
        this.percent = percent;
        this.floats = floats;
        this.dicts = dicts;
        this.sets = sets;
        this.lists = lists;
    }

    /** x operator y, or RAISED; IN_PLACE may be added to the operator. */
    long binary(int written, long x, long y) {
        int operator = written & ~PyOperator.IN_PLACE;
        if (PyCompare.numeric(x) && PyCompare.numeric(y)) {
            return numbers(operator, x, y);
        }
        if (PyFloatArithmetic.has(operator) && PyFloats.isReal(x) && PyFloats.isReal(y)) {
            return floats.binary(operator, x, y);
        }
        int tag = PyValue.tag(x);
        boolean alike = tag == PyValue.tag(y);
        if (written == PyOperator.ADD + PyOperator.IN_PLACE && tag == PyValue.LIST) {
            return lists.extend(x, y) ? x : PyErrors.RAISED;
        }
        if (operator == PyOperator.MOD && (tag == PyValue.STR || tag == PyValue.BYTES)) {
            return percent.format(x, y);
        }
        if (operator == PyOperator.ADD && alike && (tag == PyValue.STR || tag == PyValue.BYTES)) {
            return concatenate(tag, (int) PyValue.payload(x), (int) PyValue.payload(y));
        }
        if (operator == PyOperator.ADD && alike && (tag == PyValue.LIST || tag == PyValue.TUPLE)) {
            return chain(x, y);
        }
        if (operator == PyOperator.MUL && PyCompare.numeric(y) && isRepeatable(x)) {
            return repeat(x, PyValue.payload(y));
        }
        if (operator == PyOperator.MUL && PyCompare.numeric(x) && isRepeatable(y)) {
            return repeat(y, PyValue.payload(x));
        }
        if (heap.dictKind(x) != PyHeap.NO_DICT || heap.dictKind(y) != PyHeap.NO_DICT) {
            return ofDicts(written, x, y);
        }
        return unsupported(written, x, y);
    }

    private boolean isRepeatable(long value) {
        return sequences.isSequence(value) && PyValue.tag(value) != PyValue.RANGE;
    }

    private long ofDicts(int written, long x, long y) {
        int operator = written & ~PyOperator.IN_PLACE;
        boolean dict = heap.dictKind(x) == PyHeap.DICT;
        if (operator == PyOperator.OR && dict && written != operator) {
            return dicts.update(x, y) ? x : PyErrors.RAISED;
        }
        if (operator == PyOperator.OR && dict && heap.dictKind(y) == PyHeap.DICT) {
            return dicts.union(x, y);
        }
        boolean ofSets = operator == PyOperator.SUB || operator >= PyOperator.AND && operator <= PyOperator.XOR;
        if (ofSets && heap.dictKind(x) == PyHeap.SET && heap.dictKind(y) == PyHeap.SET) {
            return sets.binary(written, x, y);
        }
        if (ofSets && (PyDictCompare.isSet(heap.dictKind(x)) || PyDictCompare.isSet(heap.dictKind(y)))) {
            return errors.raise(PyException.TYPE_ERROR, PyDictCompare.NO_SETS);
        }
        return unsupported(written, x, y);
    }

    /** operator x, or RAISED. */
    long unary(int operator, long x) {
        if (PyFloat.is(x) && operator != PyOperator.INVERT) {
            double number = PyFloats.of(heap, x);
            return floats.value(operator == PyOperator.NEG ? -number : number);
        }
        if (!PyCompare.numeric(x)) {
            return sequences.typeError(BAD_OPERAND[operator], x, QUOTE);
        }
        long value = PyValue.payload(x);
        return number(operator == PyOperator.NEG ? -value : operator == PyOperator.POS ? value : ~value);
    }

    /** abs(x), or RAISED. */
    long abs(long x) {
        if (PyFloat.is(x)) {
            return floats.value(Math.abs(PyFloats.of(heap, x)));
        }
        return PyCompare.numeric(x) ? number(Math.abs(PyValue.payload(x))) : sequences.typeError(BAD_ABS, x, QUOTE);
    }

    /** divmod(x, y), or RAISED. */
    long divmod(long x, long y) {
        boolean ints = PyCompare.numeric(x) && PyCompare.numeric(y);
        if (!ints && PyFloats.isReal(x) && PyFloats.isReal(y)) {
            return floats.divmod(x, y);
        }
        if (!ints) {
            return unsupported(DIVMOD, x, y);
        }
        long quotient = numbers(PyOperator.FLOOR_DIV, x, y);
        return quotient == PyErrors.RAISED ? quotient : sequences.pair(quotient, numbers(PyOperator.MOD, x, y));
    }

    /** The int of this value, or RAISED if it needs more than 61 bits. */
    long number(long value) {
        if (value << 3 >> 3 != value) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        return value << 3;
    }

    private long numbers(int operator, long x, long y) {
        long a = PyValue.payload(x);
        long b = PyValue.payload(y);
        switch (operator) {
            case PyOperator.ADD:
                return number(a + b);
            case PyOperator.SUB:
                return number(a - b);
            case PyOperator.MUL:
                return product(a, b);
            case PyOperator.FLOOR_DIV:
                return b == 0 ? errors.raise(PyException.ZERO_DIVISION_ERROR, DIVISION) : number(Math.floorDiv(a, b));
            case PyOperator.MOD:
                return b == 0 ? errors.raise(PyException.ZERO_DIVISION_ERROR, MODULO) : number(Math.floorMod(a, b));
            case PyOperator.POW:
                return power(a, b);
            case PyOperator.DIV:
                return floats.quotient(a, b);
            case PyOperator.SHL:
            case PyOperator.SHR:
                return shift(operator, a, b);
            default:
                return bitwise(operator, x, y, a, b);
        }
    }

    private long product(long a, long b) {
        long low = a * b;
        if (Math.multiplyHigh(a, b) != low >> 63) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        return number(low);
    }

    private long power(long base, long exponent) {
        if (exponent < 0) {
            return floats.power(base, exponent);
        }
        if (base == 0 || base == 1 || base == -1) {
            return exponent == 0 ? 1 << 3 : (exponent % 2 == 0 ? base * base : base) << 3;
        }
        long result = 1 << 3;
        for (long i = 0; i < exponent && result != PyErrors.RAISED; i++) {
            result = product(PyValue.payload(result), base);
        }
        return result;
    }

    private long shift(int operator, long a, long b) {
        if (b < 0) {
            return errors.raise(PyException.VALUE_ERROR, SHIFT);
        }
        if (operator == PyOperator.SHR) {
            return number(b > 63 ? a >> 63 : a >> b);
        }
        if (a != 0 && (b > 60 || a << b >> b != a)) {
            return errors.raise(PyException.OVERFLOW_ERROR, TOO_LARGE);
        }
        return number(a == 0 ? 0 : a << b);
    }

    private static long bitwise(int operator, long x, long y, long a, long b) {
        long bits = operator == PyOperator.AND ? a & b : operator == PyOperator.OR ? a | b : a ^ b;
        return isBool(x) && isBool(y) ? PyCompare.bool(bits != 0) : bits << 3;
    }

    private static boolean isBool(long value) {
        return value == PyValue.TRUE || value == PyValue.FALSE;
    }

    private long concatenate(int tag, int x, int y) {
        joined.clear();
        joined.append(heap.bytes, x + 4, heap.length(x));
        joined.append(heap.bytes, y + 4, heap.length(y));
        return joined.overflowed() ? errors.memoryError() : sequences.string(tag, joined.bytes, 0, joined.length);
    }

    private long chain(long x, long y) {
        int n = sequences.length(x) + sequences.length(y);
        long list = sequences.list(n);
        if (list == PyErrors.RAISED || !lists.extend(list, x) || !lists.extend(list, y)) {
            return PyErrors.RAISED;
        }
        return PyValue.tag(x) == PyValue.LIST
                ? list
                : sequences.tuple(heap.cells, (int) heap.cells[(int) PyValue.payload(list) + 2], n);
    }

    private long repeat(long sequence, long times) {
        int tag = PyValue.tag(sequence);
        if (tag == PyValue.STR || tag == PyValue.BYTES) {
            int at = (int) PyValue.payload(sequence);
            joined.clear();
            for (long i = 0; i < times && !joined.overflowed() && heap.length(at) > 0; i++) {
                joined.append(heap.bytes, at + 4, heap.length(at));
            }
            return joined.overflowed() ? errors.memoryError() : sequences.string(tag, joined.bytes, 0, joined.length);
        }
        int n = sequences.length(sequence);
        long list = sequences.list(n);
        for (long i = 0; i < times && n > 0; i++) {
            if (list == PyErrors.RAISED || !lists.extend(list, sequence)) {
                return PyErrors.RAISED;
            }
        }
        if (list == PyErrors.RAISED || tag == PyValue.LIST) {
            return list;
        }
        int at = (int) PyValue.payload(list);
        return sequences.tuple(heap.cells, (int) heap.cells[at + 2], (int) heap.cells[at]);
    }

    private long unsupported(int written, long x, long y) {
        int operator = written & ~PyOperator.IN_PLACE;
        if (operator == PyOperator.MUL && (isRepeatable(x) || isRepeatable(y))) {
            return sequences.typeError(CANNOT_MULTIPLY, isRepeatable(x) ? y : x, QUOTE);
        }
        message.clear();
        int tag = PyValue.tag(x);
        if (operator == PyOperator.ADD && (tag == PyValue.STR || tag == PyValue.LIST || tag == PyValue.TUPLE)) {
            message.append(CONCATENATE);
            message.append(text.typeName(x));
            message.append(NOT);
            message.append(text.typeName(y));
            message.append(TO);
            message.append(text.typeName(x));
        } else {
            message.append(UNSUPPORTED);
            if (written == operator) {
                message.append(SYMBOLS[operator]);
            } else {
                message.append(SYMBOLS[operator], 0, operator == PyOperator.POW ? 2 : SYMBOLS[operator].length);
                message.append('=');
            }
            message.append(':');
            message.append(' ');
            message.append('\'');
            message.append(text.typeName(x));
            message.append(AND);
            message.append(text.typeName(y));
            message.append('\'');
        }
        return errors.raise(PyException.TYPE_ERROR, message);
    }
}
