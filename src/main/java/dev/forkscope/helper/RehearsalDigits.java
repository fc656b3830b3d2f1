package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyDigits;
import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;
import java.util.List;

/** Programs that make bytes and digits of numbers and numbers of them, and that call the rarer methods of texts. */
final class RehearsalDigits {
    private RehearsalDigits() {}

    static List<RunRequest> all() {
        return List.of(digits(), texts());
    }

    private static RunRequest digits() {
        Sketch s = new Sketch();
        long[] values = {
            PyValue.of(PyValue.INT, 2),
            PyValue.of(PyValue.INT, -2),
            PyValue.of(PyValue.STR, s.string(" 0x1_f ")),
            PyValue.of(PyValue.STR, s.string("zz")),
            PyValue.of(PyValue.BYTES, s.string("11")),
            PyValue.NONE
        };
        int[] orders = {RehearsalPrograms.constant(s, "little"), RehearsalPrograms.constant(s, "x")};
        for (long value : values) {
            int constant = s.number(value);
            for (int order : orders) {
                for (int which = 0; which < PyDigits.count(); which++) {
                    call(s, which, constant, order);
                }
            }
        }
        int two = s.number(2 << 3);
        int sixteen = s.number(16 << 3);
        for (int base : new int[] {two, sixteen}) {
            int digits = s.number(values[2]);
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.CONST, digits).emit(Opcode.CONST, base).emit(Opcode.PY_DIGITS, PyDigits.INT));
        }
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.CONST, two).emit(Opcode.PY_LIST, 1).emit(Opcode.PY_DIGITS, PyDigits.BYTES));
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    /** With as many arguments as it takes: the number or text, a length of 2 where there is one, a byte order, False. */
    private static void call(Sketch s, int which, int constant, int order) {
        RehearsalPrograms.guarded(s, () -> {
            s.emit(Opcode.CONST, constant);
            if (which == PyDigits.TO_BYTES) {
                s.emit(Opcode.PUSH, 16);
            }
            if (which == PyDigits.INT || which == PyDigits.FROM_BYTES || which == PyDigits.TO_BYTES) {
                s.emit(Opcode.CONST, order);
            }
            if (which == PyDigits.FROM_BYTES || which == PyDigits.TO_BYTES) {
                s.emit(Opcode.PUSH, (int) PyValue.FALSE);
            }
            s.emit(Opcode.PY_DIGITS, which);
        });
        RehearsalPrograms.guarded(
                s, () -> s.emit(Opcode.CONST, constant).emit(Opcode.PY_DIGITS, PyDigits.HEX | PyDigits.CHECK));
    }

    private static RunRequest texts() {
        Sketch s = new Sketch();
        long[] arguments = {PyValue.of(PyValue.STR, s.string("w")), 2 << 3, PyValue.NONE};
        for (String text : new String[] {"ww\trd ww", "\u00df\u00b5 \u00c4", "\u4e00"}) {
            int receiver = RehearsalPrograms.constant(s, text);
            for (int method = 0; method < PyTextMethod.count(); method++) {
                for (long argument : arguments) {
                    text(s, receiver, method, s.number(argument));
                }
            }
        }
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    private static void text(Sketch s, int receiver, int method, int argument) {
        RehearsalPrograms.guarded(s, () -> {
            s.emit(Opcode.CONST, receiver).emit(Opcode.PY_TEXT, method | PyTextMethod.CHECK);
            if (PyTextMethod.arguments(method) > 0) {
                s.emit(Opcode.CONST, argument);
            }
            if (PyTextMethod.arguments(method) > 1) {
                s.emit(Opcode.PUSH, 8);
            }
            s.emit(Opcode.PY_TEXT, method);
        });
    }
}
