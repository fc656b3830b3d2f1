package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Syscall;

/**
 * Calls a C program's handlers, as the kernel does when it goes back to a process: one frame upon the other while there are signals to
 * deliver, so that the handler called first is that of the last one. What is needed to go on lies on the stack below the handler's
 * frame: where to, and with which signals blocked.
 */
final class SignalDelivery {
    private static final int MOST_ARGUMENTS = 4;
    private static final int SIGABRT = 6;
    private static final int OTHER = -1;
    private static final int SIGWAIT = -2;

    private final Machine machine;
    private final Signals signals;
    private final PySignalDelivery python;
    private final long[] arguments = new long[MOST_ARGUMENTS];
    private int spBefore;
    private long errnoBefore;
    private long suspended;
    private boolean isSuspended;
    private boolean looksOften;

    SignalDelivery(Machine machine, PySignalDelivery python) {
        this.machine = machine;
        this.signals = machine.signals;
        this.python = python;
    }

    void begin() {
        isSuspended = false;
        looksOften = false;
        lookOften();
    }

    private void lookOften() {
        if (signals.active && !looksOften) {
            machine.lookOften();
        }
        looksOften = signals.active;
    }

    /** A system call begins, whose arguments are on the stack. */
    void beforeCall() {
        if (!signals.active) {
            return;
        }
        signals.interrupted = false;
        spBefore = machine.sp;
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            arguments[i] = machine.memory[spBefore - MOST_ARGUMENTS + i];
        }
        errnoBefore = machine.memory[CCalls.ERRNO_CELL];
    }

    /** It is over: what came meanwhile is delivered before the program sees its result, or the call is made again after that. */
    void afterCall(int call) {
        if (!signals.active || !machine.running) {
            return;
        }
        if (machine.program.python) {
            python.afterCall(this, call);
            return;
        }
        int signal = signals.next();
        if (signal == 0) {
            return;
        }
        boolean restarts = isRestartable(call) && (signals.flags[signal] & SignalCall.RESTART) != 0;
        if (signals.interrupted && (restarts || call == SIGWAIT)) {
            callAgain();
            machine.memory[CCalls.ERRNO_CELL] = errnoBefore;
        }
        signals.interrupted = false;
        deliver(signal);
    }

    /** Has the call that is just over be made again, with its arguments. */
    void callAgain() {
        machine.sp = spBefore;
        for (int i = 0; i < MOST_ARGUMENTS; i++) {
            machine.memory[spBefore - MOST_ARGUMENTS + i] = arguments[i];
        }
        machine.pc--;
    }

    /** The same after a call about signals. */
    void afterSignalCall(int call) {
        lookOften();
        afterCall(call == SignalCall.WAIT ? SIGWAIT : OTHER);
    }

    /** The program has computed for a while, or has changed what is blocked. */
    void look() {
        if (machine.program.python) {
            python.look();
            return;
        }
        int signal = signals.next();
        if (signal > 0) {
            deliver(signal);
        }
    }

    /** Whether between the instruction before and this one a handler may be called: not in the middle of one text. */
    static boolean isBetween(int instruction, boolean python) {
        int opcode = Opcode.opcode(instruction);
        return python
                ? opcode == Opcode.JUMP || opcode == Opcode.CALL || opcode == Opcode.PY_CALL_VALUE
                : opcode < Opcode.FORMAT_TEXT || opcode > Opcode.FORMAT_WRITE;
    }

    /** Signals are blocked as sigsuspend(2) was told until a handler is called; when that comes back, as before. */
    void suspend(long set) {
        suspended = signals.blocked();
        isSuspended = true;
        signals.block(set);
    }

    /** The instruction just executed has failed, and is executed again after the handler: false if nobody handles {@code signal}. */
    boolean catches(int signal) {
        boolean catches =
                signals.active && !machine.program.python && (signals.interrupting() & Signals.bit(signal)) != 0;
        if (catches) {
            machine.pc--;
            again(Opcode.opcode(machine.program.code[machine.pc]));
            if (signal == SIGABRT) {
                signals.flags[signal] |= SignalCall.RESET_HANDLER;
            }
            deliver(signal);
        }
        return catches;
    }

    /** Has what the instruction had already taken lie on the stack again. */
    private void again(int opcode) {
        if (opcode == Opcode.SYS || opcode == Opcode.SIGNAL) {
            machine.sp = spBefore;
        } else if (opcode == Opcode.STORE) {
            machine.sp += 2;
        } else if (opcode == Opcode.DIV || opcode == Opcode.MOD) {
            machine.sp++;
        }
    }

    private void deliver(int first) {
        int signal = first;
        while (signal > 0 && machine.running) {
            long saved = isSuspended ? suspended : signals.blocked();
            isSuspended = false;
            int function = (int) signals.handler[signal] - SignalCall.FIRST_FUNCTION;
            int flags = signals.flags[signal];
            long also = signals.mask[signal] | ((flags & SignalCall.NO_DEFER) != 0 ? 0 : Signals.bit(signal));
            if ((flags & SignalCall.RESET_HANDLER) != 0) {
                signals.action(signal, 0, 0, 0);
            }
            signals.block(signals.blocked() | also);
            machine.push(machine.pc);
            machine.push(saved);
            if (machine.program.functionParameters[function] > 0) {
                machine.push(signal);
            }
            machine.call(function, machine.program.codeLength);
            signal = machine.running ? signals.next() : 0;
        }
    }

    /** {@code ( pc mask result -- )}: a handler has come back. */
    void returned() {
        if (machine.program.python) {
            python.returned();
            return;
        }
        machine.sp -= 3;
        machine.pc = (int) machine.memory[machine.sp];
        signals.block(machine.memory[machine.sp + 1]);
        look();
    }

    private static boolean isRestartable(int call) {
        return call == Syscall.WAIT
                || call == Syscall.WAITPID
                || call == Syscall.WAIT4
                || call == Syscall.READ
                || call == Syscall.WRITE;
    }
}
