package dev.forkscope.helper.machine;

import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyHandler;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.SignalCall;

/** The functions of Python's module signal that set and wait. */
final class PySignalCalls {
    private static final byte[] NEEDS_INT_BEFORE = PyText.ascii("'");
    private static final byte[] NEEDS_INT_AFTER = PyText.ascii("' object cannot be interpreted as an integer");
    private static final byte[] OUT_OF_RANGE = PyText.ascii("signal number out of range");
    private static final byte[] NO_HANDLER =
            PyText.ascii("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object");

    private final Machine machine;
    private final Signals signals;
    private final PyObjectCalls calls;
    private final PySequences sequences;
    private final PyErrors errors;

    PySignalCalls(Machine machine, PyObjectCalls calls, PySequences sequences, PyErrors errors) {
        this.machine = machine;
        this.calls = calls;
        this.sequences = sequences;
        this.errors = errors;
        signals = machine.signals;
    }

    void call(int number) {
        long result;
        if (number == SignalCall.PAUSE) {
            machine.processes.pause(machine.line());
            result = PyValue.NONE;
        } else {
            long handler = number == SignalCall.SIGNAL ? machine.pop() : 0;
            result = call(number, machine.pop(), handler);
        }
        if (result != PyErrors.RAISED) {
            machine.push(result);
        }
    }

    private long call(int number, long value, long handler) {
        if (!PyCompare.numeric(value)) {
            return sequences.typeError(NEEDS_INT_BEFORE, value, NEEDS_INT_AFTER);
        }
        long signal = PyValue.payload(value);
        if (signal < 1 || signal > Signals.LAST) {
            return errors.raise(PyException.VALUE_ERROR, OUT_OF_RANGE);
        }
        return number == SignalCall.SIGNAL ? signal((int) signal, handler) : handlerOf((int) signal);
    }

    private long signal(int signal, long handler) {
        long action = handler;
        if (PyCompare.numeric(handler) && PyValue.payload(handler) >= 0 && PyValue.payload(handler) <= 1) {
            action = PyValue.payload(handler);
        } else if (!calls.isCallable(handler) && handler != PyHandler.DEFAULT_INT) {
            return errors.raise(PyException.TYPE_ERROR, NO_HANDLER);
        }
        if (!Signals.isChangeable(signal)) {
            return errors.osError(Errno.EINVAL);
        }
        long old = handlerOf(signal);
        signals.action(signal, action, 0, 0);
        return old;
    }

    private long handlerOf(int signal) {
        if (!Signals.isKnown(signal)) {
            return PyValue.NONE;
        }
        long handler = signals.handler[signal];
        return handler <= PyHandler.IGNORE ? PySignal.handler((int) handler) : handler;
    }
}
