package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;

/**
 * Calls a method of the program in the middle of an instruction, such as __str__ for print(): the machine executes it before it goes on.
 * That takes stack of the interpreter's own, so it cannot go deep.
 */
final class PyNested {
    private static final int MOST = 60;
    private static final byte[] TOO_DEEP = PyText.ascii("maximum recursion depth exceeded");

    private final Machine machine;
    private final PyErrors errors;
    private final PyObjectCalls calls;
    private int nesting;

    PyNested(Machine machine, PyErrors errors, PyObjectCalls calls) {
        this.machine = machine;
        this.errors = errors;
        this.calls = calls;
    }

    void begin() {
        nesting = 0;
    }

    /** {@code function(self)}, with another argument unless that is UNBOUND: the result, or RAISED. */
    long call(long function, long self, long argument) {
        if (errors.isWithin()) {
            return PyErrors.RAISED;
        }
        if (nesting == MOST) {
            errors.raise(PyException.RECURSION_ERROR, TOO_DEEP);
            return raised(machine.stop);
        }
        int stop = machine.stop;
        int depth = machine.depth;
        machine.push(function);
        machine.push(self);
        if (argument != PyValue.UNBOUND) {
            machine.push(argument);
        }
        nesting++;
        machine.stop = depth;
        calls.call(argument == PyValue.UNBOUND ? 1 : 2, 0);
        if (machine.running && machine.depth > depth) {
            machine.executeAbove(depth);
        }
        nesting--;
        if (machine.stop != depth) {
            // The program is ending, and nobody waits for anything any more.
            return raised(machine.stop);
        }
        if (machine.unwound || !machine.running) {
            return raised(stop);
        }
        machine.stop = stop;
        return machine.pop();
    }

    /** An exception goes beyond the frame that waits here, or the process has ended; perhaps those that wait further out are passed too. */
    private long raised(int outer) {
        machine.stop = outer;
        if (machine.unwound && machine.depth > outer) {
            machine.unwound = false;
            machine.running = true;
        }
        errors.raisedWithin();
        return PyErrors.RAISED;
    }
}
