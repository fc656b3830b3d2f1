package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;

/** A program that asks every kind of value for its attributes and its text, and every kind of number for its meaning. */
final class RehearsalValues {
    private RehearsalValues() {}

    static RunRequest program() {
        Sketch s = new Sketch();
        long[] values = {
            PyValue.of(PyValue.INT, 2),
            PyValue.of(PyValue.INT, 1_000),
            PyValue.of(PyValue.INT, 1L << 40),
            PyValue.of(PyValue.STR, s.string("word")),
            PyValue.NONE,
            PySignal.of(PySignal.FIRST_REAL_TIME),
            PySignal.of(9),
            PyClass.of(PyClass.SIGNALS),
            PyClass.of(PyClass.FILE),
            PyClass.of(PyClass.exception(PyException.UNSUPPORTED_OPERATION))
        };
        for (long value : values) {
            int constant = s.number(value);
            asked(s, () -> s.emit(Opcode.CONST, constant));
        }
        for (int type : new int[] {PyException.OS_ERROR, PyException.NAME_ERROR, PyException.SYSTEM_EXIT}) {
            asked(s, () -> s.emit(Opcode.PUSH, (int) PyValue.NONE).emit(Opcode.PY_EXCEPTION, type));
        }
        for (int type : new int[] {PyException.OS_ERROR, PyException.VALUE_ERROR}) {
            asked(
                    s,
                    () -> s.emit(Opcode.PUSH, 2 << 3)
                            .emit(Opcode.PUSH, (int) PyValue.NONE)
                            .emit(Opcode.PY_TUPLE, 2)
                            .emit(Opcode.PY_EXCEPTION, type | PyException.SEVERAL));
        }
        unpacking(s);
        zip(s);
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    private static void unpacking(Sketch s) {
        int word = RehearsalPrograms.constant(s, "word");
        for (int rest : new int[] {1, 5, 1 | 1 << 11}) {
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.CONST, word).emit(Opcode.PY_UNPACK_REST, rest));
        }
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PY_UNPACK_REST, 1));
    }

    private static void zip(Sketch s) {
        int word = RehearsalPrograms.constant(s, "word");
        RehearsalPrograms.guarded(
                s,
                () -> s.emit(Opcode.CONST, word)
                        .emit(Opcode.CONST, word)
                        .emit(Opcode.PY_LIST, 2)
                        .emit(Opcode.PY_ZIP_ALL));
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PY_ZIP_ALL));
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PY_LIST, 1).emit(Opcode.PY_ZIP_ALL));
    }

    private static void asked(Sketch s, Runnable value) {
        for (int i = 0; i < PyAttribute.count(); i++) {
            int attribute = i;
            RehearsalPrograms.guarded(s, () -> {
                value.run();
                s.emit(Opcode.PY_ATTRIBUTE, attribute);
            });
        }
        for (int i = PyMeaning.ERRORCODE; i <= PyMeaning.STRSIGNAL; i++) {
            int meaning = i;
            RehearsalPrograms.guarded(s, () -> {
                value.run();
                s.emit(Opcode.PY_MEANING, meaning);
            });
        }
        for (int builtin : new int[] {PyBuiltin.STR, PyBuiltin.REPR, PyBuiltin.SIGNAL}) {
            RehearsalPrograms.guarded(s, () -> {
                value.run();
                s.emit(Opcode.PY_CALL, builtin);
            });
        }
    }
}
