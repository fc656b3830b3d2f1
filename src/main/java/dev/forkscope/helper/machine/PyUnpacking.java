package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;

/** Takes a sequence apart into some items and a list of the others. */
final class PyUnpacking {
    private static final byte[] CANNOT = PyText.ascii("cannot unpack non-iterable ");
    private static final byte[] OBJECT = PyText.ascii(" object");
    private static final byte[] NOT_ENOUGH = PyText.ascii("not enough values to unpack (expected at least ");
    private static final byte[] GOT = PyText.ascii(", got ");
    private static final int AFTER = 11;

    private final Machine machine;
    private final PyDictViews views;
    private final PySequences sequences;
    private final PyErrors errors;
    private final ByteBuilder out = new ByteBuilder(512);

    PyUnpacking(Machine machine, PyDictViews views, PySequences sequences, PyErrors errors) {
        this.machine = machine;
        this.views = views;
        this.sequences = sequences;
        this.errors = errors;
    }

    /** PY_UNPACK_REST. */
    void unpack(long value, int operand) {
        long sequence = views.asSequence(value);
        if (sequence == PyErrors.RAISED) {
            return;
        }
        int before = operand & (1 << AFTER) - 1;
        int after = operand >> AFTER;
        if (!sequences.isSequence(sequence)) {
            sequences.typeError(CANNOT, sequence, OBJECT);
            return;
        }
        int n = sequences.length(sequence);
        if (n < before + after) {
            tooFew(n, before + after);
            return;
        }
        long rest = sequences.list(n - before - after);
        for (int i = before; i < n - after && rest != PyErrors.RAISED; i++) {
            if (!sequences.append(rest, sequences.item(sequence, i))) {
                return;
            }
        }
        if (rest == PyErrors.RAISED) {
            return;
        }
        for (int i = n - 1; i >= n - after; i--) {
            machine.push(sequences.item(sequence, i));
        }
        machine.push(rest);
        for (int i = before - 1; i >= 0; i--) {
            machine.push(sequences.item(sequence, i));
        }
    }

    private void tooFew(int found, int wanted) {
        out.clear();
        out.append(NOT_ENOUGH);
        out.appendDecimal(wanted);
        out.append(GOT);
        out.appendDecimal(found);
        out.append(')');
        errors.raise(PyException.VALUE_ERROR, out);
    }
}
