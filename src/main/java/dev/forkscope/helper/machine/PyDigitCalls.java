package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyValue;

/** The functions and methods of {@link PyDigits}. */
final class PyDigitCalls {
    private static final byte[][] NAMES = new byte[PyDigits.count() - PyDigits.HEX][];

    static {
        for (int i = 0; i < NAMES.length; i++) {
            NAMES[i] = PyText.ascii(PyDigits.name(PyDigits.HEX + i));
        }
    }

    private final Machine machine;
    private final PyAttributes attributes;
    private final PyCompare compare;
    private final PyIntegers integers;
    private final PyByteNumbers numbers;
    private final PyHex hex;

    PyDigitCalls(
            Machine machine,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyAttributes attributes,
            PyCompare compare,
            PyArithmetic arithmetic,
            PyDictViews views) {
        this.machine = machine;
        this.attributes = attributes;
        this.compare = compare;
        PyHeap heap = machine.heap;
        integers = new PyIntegers(heap, sequences, errors, text, arithmetic);
        numbers = new PyByteNumbers(heap, sequences, errors, text, arithmetic, views);
        hex = new PyHex(heap, sequences, errors, text);
    }

    /** PY_DIGITS: takes its arguments off the stack and gives the result, or RAISED; a check leaves the object. */
    long call(int operand) {
        int which = operand & ~PyDigits.CHECK;
        boolean checks = which != operand;
        machine.sp -= checks ? 1 : PyDigits.arguments(which);
        long[] m = machine.memory;
        int sp = machine.sp;
        long x = m[sp];
        boolean has = which < PyDigits.HEX
                || (which == PyDigits.HEX ? PyValue.tag(x) == PyValue.BYTES : PyCompare.numeric(x));
        if (!has) {
            return attributes.missing(x, NAMES[which - PyDigits.HEX]);
        }
        if (checks) {
            return x;
        }
        switch (which) {
            case PyDigits.INT:
                return integers.of(x, m[sp + 1]);
            case PyDigits.BYTES:
                return numbers.bytes(x);
            case PyDigits.FROM_HEX:
                return hex.read(x);
            case PyDigits.FROM_BYTES:
                return numbers.fromBytes(x, m[sp + 1], compare.truth(m[sp + 2]));
            case PyDigits.HEX:
                return hex.of(x);
            case PyDigits.TO_BYTES:
                return numbers.toBytes(x, m[sp + 1], m[sp + 2], compare.truth(m[sp + 3]));
            default:
                return PyByteNumbers.bitLength(x);
        }
    }
}
