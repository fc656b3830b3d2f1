package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/**
 * Calls of anything that can be called: classes of the program, methods taken from objects, instances with __call__; and what
 * {@link PyInvocation} does.
 */
final class PyObjectCalls {
    /** In place of the cells that tell the names of arguments: there are some that do not matter. */
    private static final int SOME_NAMES = -1;

    private final Machine machine;
    private final PyHeap heap;
    private final PySequences sequences;
    private final PyInvocation invocation;
    private final PyConstruction construction;
    private final PyInherited inherited;

    PyObjectCalls(
            Machine machine,
            PySequences sequences,
            PyErrors errors,
            PyText text,
            PyInvocation invocation,
            PyObjects objects) {
        this.machine = machine;
        heap = machine.heap;
        this.sequences = sequences;
        this.invocation = invocation;
        construction = new PyConstruction(machine, sequences, errors, text, objects);
        inherited = new PyInherited(machine, sequences, errors, text, construction);
    }

    /**
     * {@code ( function self arguments -- result )}: with {@code count} arguments without a name, and those with names that PY_CALL_NAMED
     * would have at cell {@code names} unless that is 0.
     */
    void method(int count, int names) {
        int self = machine.sp - count - named(names) - 1;
        if (machine.memory[self] == PyValue.UNBOUND) {
            System.arraycopy(machine.memory, self + 1, machine.memory, self, machine.sp - self - 1);
            machine.sp--;
            call(count, names);
        } else {
            call(count + 1, names);
        }
    }

    /** {@code ( function arguments -- result )}, the same way. */
    void call(int count, int names) {
        call(count, names, machine.pc);
    }

    private void call(int count, int names, int returnTo) {
        int base = machine.sp - count - named(names) - 1;
        long function = machine.memory[base];
        if (PyClass.own(function) >= 0) {
            int number = PyClass.own(function);
            if (construction.begin(base, number, count, names, returnTo)) {
                call(count + 1, names, heap.classes.resume(number));
            }
        } else if (construction.makes(function)) {
            construction.exception(base, count, names != 0);
        } else if (PyOwnClass.isInherited(function)) {
            inherited.call(base, count, names != 0);
        } else if (method(function) != PyValue.UNBOUND) {
            long[] m = machine.memory;
            System.arraycopy(m, base + 1, m, base + 2, machine.sp - base - 1);
            m[base] = method(function);
            m[base + 1] = self(function);
            machine.sp++;
            call(count + 1, names, returnTo);
        } else if (names == 0) {
            invocation.call(count, returnTo);
        } else {
            invocation.named(names, count, returnTo);
        }
    }

    /** {@code ( function items dict -- result )}: with what is in the list or tuple, and in the dict or None, to return to {@code returnTo}. */
    void mapped(int returnTo) {
        long[] m = machine.memory;
        int base = machine.sp - 3;
        long function = m[base];
        boolean names = m[base + 2] != PyValue.NONE && sequences.length(m[base + 2]) > 0;
        if (PyClass.own(function) >= 0 && names) {
            int number = PyClass.own(function);
            if (construction.begin(base, number, m[base + 1], returnTo)) {
                mapped(heap.classes.resume(number));
            }
        } else if (PyClass.own(function) >= 0 || construction.makes(function) || PyOwnClass.isInherited(function)) {
            unpack(base, m[base + 1], names, returnTo);
        } else if (method(function) != PyValue.UNBOUND) {
            long items = construction.prepend(self(function), m[base + 1]);
            if (items != PyErrors.RAISED) {
                m[base] = method(function);
                m[base + 1] = items;
                mapped(returnTo);
            }
        } else {
            invocation.mapped(returnTo);
        }
    }

    private void unpack(int base, long items, boolean names, int returnTo) {
        int count = sequences.length(items);
        machine.sp = base + 1;
        if (!machine.reserve(count)) {
            return;
        }
        for (int i = 0; i < count; i++) {
            machine.push(sequences.item(items, i));
        }
        call(count, names ? SOME_NAMES : 0, returnTo);
    }

    /** Whether a value can be called. */
    boolean isCallable(long value) {
        return PyFunction.is(value) || PyClass.is(value) || method(value) != PyValue.UNBOUND;
    }

    /** What is called in place of a bound method or an instance; UNBOUND for anything else. */
    private long method(long function) {
        return heap.objectKind(function) == PyHeap.BOUND
                ? heap.cells[(int) PyValue.payload(function) + 2]
                : heap.classes.special(heap.ownClass(function), PyOwnClass.CALL);
    }

    private long self(long function) {
        return heap.objectKind(function) == PyHeap.BOUND ? heap.cells[(int) PyValue.payload(function) + 1] : function;
    }

    private int named(int names) {
        return names <= 0 ? 0 : (int) machine.memory[names + 1];
    }
}
