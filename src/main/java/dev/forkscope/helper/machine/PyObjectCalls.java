package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;

/** Calls of anything that can be called: defs, classes of the program, methods taken from objects, instances with __call__. */
final class PyObjectCalls {
    private static final byte[] QUOTE = PyText.ascii("'");
    private static final byte[] NOT_CALLABLE = PyText.ascii("' object is not callable");

    private final Machine machine;
    private final PyHeap heap;
    private final PySequences sequences;
    private final PyInvocation invocation;
    private final PyKeywords keywords;
    private final PyConstruction construction;
    private final PyNatives natives;

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
        keywords = new PyKeywords(machine, sequences, errors, invocation);
        construction = new PyConstruction(machine, sequences, errors, text, objects);
        natives = new PyNatives(machine, sequences, errors, text, construction);
    }

    /** {@code ( function self arguments -- result )}: with {@code count} arguments, and the keywords of {@code shape} unless that is 0. */
    void method(int count, int shape) {
        int self = machine.sp - count - keywords(shape) - 1;
        if (machine.memory[self] == PyValue.UNBOUND) {
            System.arraycopy(machine.memory, self + 1, machine.memory, self, machine.sp - self - 1);
            machine.sp--;
            call(count, shape);
        } else {
            call(count + 1, shape);
        }
    }

    /** {@code ( function arguments -- result )}, the same way. */
    void call(int count, int shape) {
        call(count, shape, machine.pc);
    }

    private void call(int count, int shape, int returnTo) {
        long[] m = machine.memory;
        int base = machine.sp - count - keywords(shape) - 1;
        long function = m[base];
        if (PyFunction.is(function)) {
            if (shape == 0) {
                invocation.call(count, returnTo);
            } else {
                keywords.call(base, count, shape, returnTo);
            }
        } else if (PyClass.own(function) >= 0) {
            int first = construction.begin(base, PyClass.own(function), count, shape, returnTo);
            if (first >= 0) {
                call(count + 1, shape, heap.classes.resume(PyClass.own(function)));
            }
        } else if (PyOwnClass.isInherited(function)) {
            natives.call(base, count, shape);
        } else if (heap.objectKind(function) == PyHeap.BOUND) {
            int at = (int) PyValue.payload(function);
            insert(base, heap.cells[at + 2], heap.cells[at + 1]);
            call(count + 1, shape, returnTo);
        } else {
            long method = heap.classes.special(heap.ownClass(function), PyOwnClass.CALL);
            if (method == PyValue.UNBOUND) {
                sequences.typeError(QUOTE, function, NOT_CALLABLE);
            } else {
                insert(base, method, function);
                call(count + 1, shape, returnTo);
            }
        }
    }

    /** {@code ( function list -- result )}, to return to {@code returnTo}. */
    void spread(int returnTo) {
        long[] m = machine.memory;
        long function = m[machine.sp - 2];
        long list = m[machine.sp - 1];
        if (PyFunction.is(function)) {
            invocation.spread(returnTo);
            return;
        }
        int count = sequences.length(list);
        if (!machine.reserve(count)) {
            return;
        }
        machine.sp--;
        for (int i = 0; i < count; i++) {
            machine.push(sequences.item(list, i));
        }
        call(count, 0, returnTo);
    }

    /** Whether a value can be called. */
    boolean isCallable(long value) {
        return PyFunction.is(value)
                || PyClass.own(value) >= 0
                || heap.objectKind(value) == PyHeap.BOUND
                || heap.classes.special(heap.ownClass(value), PyOwnClass.CALL) != PyValue.UNBOUND;
    }

    /** Puts {@code function} at {@code base} in place of what is there, and {@code self} before the arguments. */
    private void insert(int base, long function, long self) {
        long[] m = machine.memory;
        System.arraycopy(m, base + 1, m, base + 2, machine.sp - base - 1);
        m[base] = function;
        m[base + 1] = self;
        machine.sp++;
    }

    private int keywords(int shape) {
        return shape == 0 ? 0 : (int) machine.memory[shape + 1];
    }
}
