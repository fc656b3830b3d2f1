package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;

/** A program that calls what is in variables, with arguments of every kind, and at its end a function that fails. */
final class RehearsalCalls {
    private static final int PLACE = 4;
    private static final int FAILING = 8;
    private static final int TAKING = 24;
    private static final int CALL = 44;
    private static final int NAMES = 48;
    private static final int EIGHT = 8 << 3;

    private final Sketch s = new Sketch();
    private final int x = s.string("x");

    private RehearsalCalls() {}

    static RunRequest program() {
        return new RehearsalCalls().request();
    }

    private RunRequest request() {
        int start = s.here();
        s.emit(Opcode.JUMP);
        int failing = s.function(0, 0);
        s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_RAISE);
        int taking = s.function(4, 4);
        s.emit(Opcode.PUSH, 0).emit(Opcode.RETURN).patch(start);
        s.signature(FAILING, failing, s.string("failing"));
        s.signature(TAKING, taking, s.string("taking"), x, s.string("y"));
        for (int which : new int[] {PyFunction.REST, PyFunction.KEYWORD_ONLY, PyFunction.OTHER_NAMES}) {
            s.store(TAKING + which, 1);
        }
        s.store(TAKING + PyFunction.POSITIONAL, 1);
        s.store(TAKING + PyFunction.DEFAULTS, 1);
        s.store(TAKING + PyFunction.PARAMETERS + PyFunction.DEFAULT, 0);
        s.store(CALL, 1);
        s.store(CALL + 1, 1);
        s.store(CALL + 2, x);
        for (int round = 0; round < 2; round++) {
            calls(FAILING);
            calls(TAKING);
            s.store(TAKING + PyFunction.DEFAULTS, 0);
            s.store(TAKING + PyFunction.PARAMETERS + PyFunction.DEFAULT, -1);
            s.store(TAKING + PyFunction.OTHER_NAMES, 0);
            s.store(TAKING + PyFunction.REST, 0);
        }
        library(failing);
        cells();
        int exit = function(FAILING)
                        .emit(Opcode.PY_LIST)
                        .emit(Opcode.PUSH, (int) PyValue.NONE)
                        .here()
                + 2;
        s.emit(Opcode.PY_ATEXIT, exit).emit(Opcode.POP).emit(Opcode.PY_EXIT_NEXT);
        return s.request(Language.PYTHON, false);
    }

    private void calls(int signature) {
        RehearsalPrograms.guarded(s, () -> function(signature).emit(Opcode.PY_CALL_VALUE));
        RehearsalPrograms.guarded(
                s,
                () -> function(signature)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PY_CALL_VALUE, 2));
        RehearsalPrograms.guarded(
                s,
                () -> function(signature)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PY_LIST, 1)
                        .emit(Opcode.PY_CALL_STAR)
                        .emit(Opcode.PY_CALL_SPREAD));
        RehearsalPrograms.guarded(
                s,
                () -> function(signature)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PY_CALL_NAMED, CALL));
        for (String name : new String[] {"x", "y", "z"}) {
            RehearsalPrograms.guarded(s, () -> mapped(signature, name, name));
        }
        RehearsalPrograms.guarded(s, () -> mapped(signature, "y", "x"));
        RehearsalPrograms.guarded(
                s,
                () -> function(signature)
                        .emit(Opcode.PY_DICT)
                        .emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PY_CALL_MERGE));
        for (int where = 0; where < 3; where++) {
            int operand = where;
            RehearsalPrograms.guarded(
                    s, () -> function(signature).emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_CALL_STAR, operand));
        }
    }

    private void mapped(int signature, String name, String other) {
        function(signature).emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_TUPLE, 1);
        s.emit(Opcode.STORE_GLOBAL, PLACE);
        dict(name);
        dict(other);
        s.emit(Opcode.PY_CALL_MERGE).emit(Opcode.STORE_GLOBAL, PLACE + 1);
        s.emit(Opcode.LOAD_GLOBAL, PLACE).emit(Opcode.LOAD_GLOBAL, PLACE + 1).emit(Opcode.PY_CALL_MAPPED);
    }

    private void dict(String name) {
        s.emit(Opcode.CONST, RehearsalPrograms.constant(s, name))
                .emit(Opcode.PUSH, EIGHT)
                .emit(Opcode.PY_DICT, 1);
    }

    /** Python's own functions, called in the wrong way: each kind has words of its own. */
    private void library(int index) {
        for (int kind = PyFunction.TAKES; kind <= PyFunction.UNKNOWN; kind++) {
            s.signature(FAILING, index, s.string("library"));
            s.store(FAILING + PyFunction.KIND, kind);
            for (int most = 0; most < 2; most++) {
                s.store(FAILING + PyFunction.POSITIONAL, most);
                s.store(FAILING + PyFunction.PARAMETERS + PyFunction.NAME, x);
                s.store(FAILING + PyFunction.PARAMETERS + PyFunction.DEFAULT, -1);
                s.store(FAILING + PyFunction.VALUE, 0);
                calls(FAILING);
            }
        }
        s.store(FAILING + PyFunction.POSITIONAL, 0);
        s.store(FAILING + PyFunction.CLASS, PyClass.BOOL);
        s.store(FAILING + PyFunction.VALUE, 0);
        calls(FAILING);
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_CALL_VALUE));
        RehearsalPrograms.guarded(
                s,
                () -> s.emit(Opcode.PUSH, EIGHT)
                        .emit(Opcode.PY_LIST)
                        .emit(Opcode.PUSH, (int) PyValue.NONE)
                        .emit(Opcode.PY_ATEXIT));
        s.signature(FAILING, index, s.string("failing"));
    }

    private void cells() {
        int variable = s.variable("cell", false, NAMES, Program.Kind.VALUE);
        s.emit(Opcode.PY_MAKE_CELL, NAMES << 1).emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_STORE_CELL, NAMES << 1);
        s.emit(Opcode.PY_TRACE_CELL, variable)
                .emit(Opcode.PY_LOAD_CELL, NAMES << 1)
                .emit(Opcode.POP);
        RehearsalPrograms.guarded(s, () -> function(FAILING).emit(Opcode.PY_CALL_VALUE));
        s.emit(Opcode.PY_FREE, NAMES);
        RehearsalPrograms.guarded(s, () -> {
            function(FAILING);
            function(FAILING).emit(Opcode.PY_CALL, PyBuiltin.WRAPS).emit(Opcode.PY_CALL, PyBuiltin.CALLABLE);
        });
        RehearsalPrograms.guarded(
                s, () -> function(FAILING).emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_CALL, PyBuiltin.WRAPS));
    }

    private Sketch function(int signature) {
        return s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_FUNCTION, signature);
    }
}
