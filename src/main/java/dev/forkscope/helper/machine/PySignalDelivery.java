package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyHandler;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;

/**
 * Calls a Python program's handlers as CPython does: between two instructions, those of what has come by then one after the other, the
 * least signal first. A system call that a signal interrupted is made again after that, unless a handler raised (PEP 475).
 */
final class PySignalDelivery {
    private final Machine machine;
    private final Signals signals;
    private final PyErrors errors;
    private final PyObjectCalls calls;

    PySignalDelivery(Machine machine, PyErrors errors, PyObjectCalls calls) {
        this.machine = machine;
        this.errors = errors;
        this.calls = calls;
        signals = machine.signals;
    }

    /** What CPython sets up when it starts; its own handler of SIGINT has work only where processes can send one. */
    void begin() {
        signals.startsWith(Signals.SIGINT, PyHandler.DEFAULT_INT, machine.program.kills);
        signals.startsWith(Signals.SIGPIPE, PyHandler.IGNORE, false);
        signals.startsWith(Signals.SIGXFSZ, PyHandler.IGNORE, false);
    }

    void afterCall(SignalDelivery delivery, int call) {
        signals.takeAll();
        if (signals.taken == 0) {
            return;
        }
        boolean again = call == Syscall.WAIT
                || call == Syscall.WAITPID
                || call == Syscall.READ
                || call == Syscall.WRITE
                || call == Syscall.USLEEP;
        if (signals.interrupted && again) {
            delivery.callAgain();
            if (call == Syscall.USLEEP) {
                machine.memory[machine.sp - 1] = PyValue.of(PyValue.INT, machine.processes.left());
            }
        }
        signals.interrupted = false;
        deliverTaken();
    }

    void look() {
        signals.takeAll();
        if (signals.taken != 0) {
            deliverTaken();
        }
    }

    private void deliverTaken() {
        long batch = signals.taken;
        signals.taken = 0;
        deliver(batch);
    }

    /** Calls the first of these, to come back to {@link #returned} for the others. */
    private void deliver(long batch) {
        int signal = Long.numberOfTrailingZeros(batch) + 1;
        long others = batch & ~Signals.bit(signal);
        long handler = signals.handler[signal];
        if (handler == PyHandler.DEFAULT_INT) {
            signals.taken |= others;
            errors.raise(errors.create(PyException.KEYBOARD_INTERRUPT, PyValue.UNBOUND));
            return;
        }
        machine.push(machine.pc);
        machine.push(others);
        machine.push(handler);
        machine.push(PyValue.of(PyValue.INT, signal));
        machine.push(PyHandler.FRAME);
        machine.pc = machine.program.codeLength;
        calls.call(2, 0);
    }

    /** {@code ( pc others result -- )}: a handler has come back. */
    void returned() {
        machine.sp -= 3;
        machine.pc = (int) machine.memory[machine.sp];
        long others = machine.memory[machine.sp + 1];
        if (others != 0) {
            deliver(others);
        } else {
            look();
        }
    }
}
