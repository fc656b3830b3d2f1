package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;

/** Calls of defs with keywords: finds the parameter for each, as Python's language reference says under "Calls". */
final class PyKeywords {
    private static final int MOST = 256;
    private static final byte[] UNEXPECTED = PyText.ascii("() got an unexpected keyword argument '");
    private static final byte[] MULTIPLE = PyText.ascii("() got multiple values for argument '");

    private final Machine machine;
    private final PySequences sequences;
    private final PyErrors errors;
    private final PyInvocation invocation;
    private final long[] places = new long[MOST];
    private final ByteBuilder message = new ByteBuilder(1_024);

    PyKeywords(Machine machine, PySequences sequences, PyErrors errors, PyInvocation invocation) {
        this.machine = machine;
        this.sequences = sequences;
        this.errors = errors;
        this.invocation = invocation;
    }

    /**
     * {@code ( function arguments -- result )}: the function lies at {@code base}, then {@code count} arguments without a name, then those
     * with the names that {@code shape} tells.
     */
    void call(int base, int count, int shape, int returnTo) {
        long[] m = machine.memory;
        long function = m[base];
        int signature = PyFunction.signature(function);
        int positional = (int) m[signature + PyFunction.POSITIONAL];
        int named = positional + (int) m[signature + PyFunction.KEYWORD_ONLY];
        boolean hasRest = m[signature + PyFunction.REST] != 0;
        if (named > MOST) {
            errors.memoryError();
            return;
        }
        int placed = Math.min(count, positional);
        for (int i = 0; i < named; i++) {
            places[i] = i < placed ? m[base + 1 + i] : PyValue.UNBOUND;
        }
        long rest = PyValue.NONE;
        if (hasRest) {
            rest = sequences.tuple(m, base + 1 + placed, count - placed);
            if (rest == PyErrors.RAISED) {
                return;
            }
        }
        int names = (int) m[shape + 1];
        for (int i = 0; i < names; i++) {
            int name = (int) m[shape + 2 + i];
            int at = parameter(signature, named, name);
            if (at < 0 || places[at] != PyValue.UNBOUND) {
                refuse(function, at < 0 ? UNEXPECTED : MULTIPLE, name);
                return;
            }
            places[at] = m[base + 1 + count + i];
        }
        if (count > positional && !hasRest) {
            invocation.tooMany(function, count);
            return;
        }
        if (invocation.isMissing(function, places, 0, positional)
                || invocation.isMissing(function, places, positional, named)) {
            return;
        }
        machine.sp = base;
        for (int i = 0; i < named; i++) {
            if (i == positional && hasRest) {
                machine.push(rest);
            }
            machine.push(places[i] == PyValue.UNBOUND ? invocation.defaultOf(signature, i) : places[i]);
        }
        if (hasRest && named == positional) {
            machine.push(rest);
        }
        machine.call((int) m[signature + PyFunction.INDEX], returnTo);
    }

    /** The parameter with this name, -1 if there is none. Equal strings of a program are one. */
    private int parameter(int signature, int named, int name) {
        for (int i = 0; i < named; i++) {
            int cell = signature + PyFunction.PARAMETERS + i * PyFunction.PARAMETER_CELLS + PyFunction.NAME;
            if (machine.memory[cell] == name) {
                return i;
            }
        }
        return -1;
    }

    private void refuse(long function, byte[] why, int name) {
        message.clear();
        append(PyFunction.name(function));
        message.append(why);
        append(name);
        message.append('\'');
        errors.raise(PyException.TYPE_ERROR, message);
    }

    private void append(int string) {
        message.append(machine.heap.bytes, string + 4, machine.heap.length(string));
    }
}
