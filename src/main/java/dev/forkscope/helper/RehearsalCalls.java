package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.RunRequest;

/** A program that calls what is in variables, and at its end a function that fails. */
final class RehearsalCalls {
    private static final int SIGNATURE = 8;
    private static final int EIGHT = 8 << 3;

    private RehearsalCalls() {}

    static RunRequest program() {
        Sketch s = new Sketch();
        int start = s.here();
        s.emit(Opcode.JUMP);
        int failing = s.function(0, 0);
        s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_RAISE).patch(start);
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_CALL_VALUE));
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_LIST).emit(Opcode.PY_CALL_SPREAD));
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_LIST).emit(Opcode.PY_ATEXIT));
        int function = s.number(PyFunction.value(SIGNATURE, s.string("failing")));
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.CONST, function).emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_CALL_VALUE, 1));
        s.emit(Opcode.PUSH, failing).emit(Opcode.STORE_GLOBAL, SIGNATURE + PyFunction.INDEX);
        int exit = s.emit(Opcode.CONST, function).emit(Opcode.PY_LIST).here() + 2;
        s.emit(Opcode.PY_ATEXIT, exit).emit(Opcode.POP).emit(Opcode.PY_EXIT_NEXT);
        return s.request(Language.PYTHON, false);
    }
}
