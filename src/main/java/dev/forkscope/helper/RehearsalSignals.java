package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyHandler;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.Syscall;
import java.util.List;

/** Programs that handle signals: a dry run has one come again and again. */
final class RehearsalSignals {
    private static final int USER_1 = DryRun.SIGNAL;
    private static final int CHILD = 17;
    private static final int CELL = 16;
    private static final int SIGNATURE = 64;
    private static final int HANDLER = 63;
    private static final int MICROS = 1_000;

    private RehearsalSignals() {}

    static List<RunRequest> all() {
        return List.of(c(0), c(SignalCall.RESTART), noZombies(), abort(), python());
    }

    private static RunRequest c(int flags) {
        Sketch s = new Sketch();
        int handler = handler(s);
        action(s, USER_1, handler, flags | SignalCall.NO_DEFER);
        set(s);
        s.emit(Opcode.PUSH, USER_1).emit(Opcode.PUSH, handler);
        s.emit(Opcode.SIGNAL, SignalCall.SIGNAL).emit(Opcode.POP);
        action(s, USER_1, handler, flags);
        s.emit(Opcode.PUSH, 0).emit(Opcode.STORE_GLOBAL, CELL);
        for (int how = 0; how <= 3; how++) {
            s.emit(Opcode.PUSH, how).emit(Opcode.PUSH, CELL).emit(Opcode.PUSH, CELL + 1);
            s.emit(Opcode.SIGNAL, SignalCall.PROCMASK).emit(Opcode.POP);
        }
        s.emit(Opcode.SIGNAL, SignalCall.PAUSE).emit(Opcode.POP);
        s.emit(Opcode.PUSH, CELL).emit(Opcode.SIGNAL, SignalCall.SUSPEND).emit(Opcode.POP);
        s.emit(Opcode.PUSH, 1 << USER_1 - 1).emit(Opcode.STORE_GLOBAL, CELL);
        s.emit(Opcode.PUSH, CELL).emit(Opcode.PUSH, CELL + 1);
        s.emit(Opcode.SIGNAL, SignalCall.WAIT).emit(Opcode.POP);
        s.emit(Opcode.PUSH, CELL).emit(Opcode.SYS, Syscall.PIPE).emit(Opcode.POP);
        for (int i = 0; i < 4; i++) {
            s.emit(Opcode.SYS, Syscall.FORK).emit(Opcode.POP);
            s.emit(Opcode.PUSH, CELL).emit(Opcode.SYS, Syscall.WAIT).emit(Opcode.POP);
            for (int call : new int[] {Syscall.READ, Syscall.WRITE}) {
                s.emit(Opcode.PUSH, 0).emit(Opcode.PUSH, CELL).emit(Opcode.PUSH, 2);
                s.emit(Opcode.SYS, call).emit(Opcode.POP);
            }
            s.emit(Opcode.PUSH, MICROS).emit(Opcode.SYS, Syscall.USLEEP).emit(Opcode.POP);
        }
        for (int i = 0; i < MICROS; i++) {
            s.emit(Opcode.PUSH, 0).emit(Opcode.POP);
        }
        action(s, USER_1, handler, SignalCall.RESET_HANDLER);
        s.emit(Opcode.SIGNAL, SignalCall.PAUSE).emit(Opcode.POP);
        s.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.EXIT_NOW);
        return s.emit(Opcode.SIGNAL_RETURN).request(Language.C, false);
    }

    private static RunRequest noZombies() {
        Sketch s = new Sketch();
        action(s, CHILD, 1, 0);
        for (int i = 0; i < 3; i++) {
            s.emit(Opcode.SYS, Syscall.FORK).emit(Opcode.POP);
            s.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.WAIT).emit(Opcode.POP);
        }
        return s.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.EXIT_NOW).request(Language.C, false);
    }

    private static RunRequest abort() {
        Sketch s = new Sketch();
        int handler = handler(s);
        for (int signal : new int[] {6, 8, 11}) {
            action(s, signal, handler, SignalCall.RESET_HANDLER);
        }
        return s.emit(Opcode.SYS, Syscall.ABORT).request(Language.C, false);
    }

    /** Jumps over a function; its number as a handler. */
    private static int handler(Sketch s) {
        int skip = s.here();
        s.emit(Opcode.JUMP);
        int function = s.function(1, 1);
        s.emit(Opcode.PUSH, 0).emit(Opcode.RETURN).patch(skip);
        return function + SignalCall.FIRST_FUNCTION;
    }

    private static void action(Sketch s, int signal, int handler, int flags) {
        s.emit(Opcode.PUSH, handler).emit(Opcode.STORE_GLOBAL, CELL);
        s.emit(Opcode.PUSH, 0).emit(Opcode.STORE_GLOBAL, CELL + SignalCall.ACTION_MASK);
        s.emit(Opcode.CONST, s.number(flags)).emit(Opcode.STORE_GLOBAL, CELL + SignalCall.ACTION_FLAGS);
        s.emit(Opcode.PUSH, signal).emit(Opcode.PUSH, CELL).emit(Opcode.PUSH, CELL);
        s.emit(Opcode.SIGNAL, SignalCall.ACTION).emit(Opcode.POP);
    }

    private static void set(Sketch s) {
        for (int call : new int[] {SignalCall.PENDING, SignalCall.FILL, SignalCall.EMPTY}) {
            s.emit(Opcode.PUSH, CELL).emit(Opcode.SIGNAL, call).emit(Opcode.POP);
        }
        for (int call : new int[] {SignalCall.ADD, SignalCall.MEMBER, SignalCall.DELETE}) {
            s.emit(Opcode.PUSH, CELL).emit(Opcode.PUSH, USER_1).emit(Opcode.SIGNAL, call);
            s.emit(Opcode.POP);
        }
    }

    private static RunRequest python() {
        Sketch s = new Sketch();
        int skip = s.here();
        s.emit(Opcode.JUMP);
        int function = s.function(2, 2);
        s.emit(Opcode.PUSH, 0).emit(Opcode.RETURN).patch(skip);
        int name = s.string("handler");
        s.signature(SIGNATURE, function, name, name, name);
        s.emit(Opcode.PY_FUNCTION, SIGNATURE).emit(Opcode.STORE_GLOBAL, HANDLER);
        long[] handlers = {PyHandler.DEFAULT_INT, PySignal.handler(1), PyHandler.FRAME, PyValue.UNBOUND};
        for (long one : handlers) {
            for (int signal : new int[] {USER_1, 9, 0}) {
                RehearsalPrograms.guarded(
                        s,
                        () -> s.emit(Opcode.PUSH, signal << 3)
                                .emit(
                                        one == PyValue.UNBOUND ? Opcode.LOAD_GLOBAL : Opcode.CONST,
                                        one == PyValue.UNBOUND ? HANDLER : s.number(one))
                                .emit(Opcode.PY_SIGNAL, SignalCall.SIGNAL));
                RehearsalPrograms.guarded(
                        s, () -> s.emit(Opcode.PUSH, signal << 3).emit(Opcode.PY_SIGNAL, SignalCall.HANDLER));
            }
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PY_SYS, Syscall.GETPID));
        }
        for (int i = 0; i < 3; i++) {
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PY_SIGNAL, SignalCall.PAUSE));
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PY_SYS, Syscall.WAIT));
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, MICROS << 3).emit(Opcode.PY_SYS, Syscall.USLEEP));
            RehearsalPrograms.guarded(
                    s, () -> s.emit(Opcode.PUSH, 0).emit(Opcode.PUSH, 8).emit(Opcode.PY_SYS, Syscall.READ));
        }
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, 0).emit(Opcode.PY_SYS, Syscall.ALARM));
        s.emit(Opcode.PUSH, 2 << 3).emit(Opcode.PUSH, 2 << 3).emit(Opcode.PY_SYS, Syscall.KILL);
        s.emit(Opcode.PUSH, 3).emit(Opcode.PY_EXCEPTION, PyException.KEYBOARD_INTERRUPT);
        return s.emit(Opcode.PY_RAISE).request(Language.PYTHON, false);
    }
}
