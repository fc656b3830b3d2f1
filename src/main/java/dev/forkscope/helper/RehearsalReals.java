package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyFloat;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;
import java.util.List;

/** Programs that compute with floats and show them, read clocks, draw random numbers, and read standard input. */
final class RehearsalReals {
    private static final String[] FORMATS = {"", ".2f", "010,.3e", "g", "+.1%", "z.0f", "d", ".3", "<8", "n"};
    private static final String[] CONVERSIONS = {"%.2f", "%e", "%-8g|", "%08.3F", "%d", "%x", "%s", "%c"};
    private static final int ZERO = 2;
    private static final String[] TEXTS = {" 1_0.5e-3 ", "nan", "-inf", "1e400", "4.9e-324", "x", "1__0"};

    private RehearsalReals() {}

    static List<RunRequest> all() {
        return List.of(operators(), texts(), functions());
    }

    private static int[] numbers(Sketch s) {
        return new int[] {
            s.number(PyFloat.of(2.5)),
            s.number(PyFloat.of(-0.1)),
            s.number(PyFloat.of(0)),
            s.number(3 << 3),
            s.number(PyValue.TRUE),
            s.number(PyValue.of(PyValue.STR, s.string("4.9e-324"))),
            s.number(PyValue.of(PyValue.STR, s.string("1e300"))),
            s.number(PyValue.of(PyValue.STR, s.string("nan")))
        };
    }

    private static RunRequest operators() {
        Sketch s = new Sketch();
        int[] numbers = numbers(s);
        for (int i = 0; i < numbers.length; i++) {
            int x = numbers[i];
            // Every start of a launcher waits for this: each with zero, and with one of another kind.
            for (int y : new int[] {numbers[ZERO], numbers[(i + 3) % numbers.length]}) {
                for (int operator = PyOperator.ADD; operator <= PyOperator.DIV; operator++) {
                    binary(s, Opcode.PY_BINARY, x, y, operator);
                }
                for (int operator = PyOperator.EQ; operator <= PyOperator.IS; operator++) {
                    binary(s, Opcode.PY_COMPARE, x, y, operator);
                }
                binary(s, Opcode.PY_REAL, x, y, PyReal.DIVMOD);
                binary(s, Opcode.PY_REAL, x, y, PyReal.ROUND);
            }
            for (int operator = PyOperator.NEG; operator <= PyOperator.NOT; operator++) {
                int unary = operator;
                RehearsalPrograms.guarded(s, () -> load(s, x).emit(Opcode.PY_UNARY, unary));
            }
            for (int builtin : new int[] {
                PyBuiltin.ABS, PyBuiltin.INT, PyBuiltin.BOOL, PyBuiltin.STR, PyBuiltin.FLOAT, PyBuiltin.ROUND
            }) {
                RehearsalPrograms.guarded(s, () -> load(s, x).emit(Opcode.PY_CALL, builtin));
            }
            RehearsalPrograms.guarded(s, () -> load(s, x).emit(Opcode.PUSH, 1).emit(Opcode.PY_DICT, 1));
        }
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    /** Of a text the float that it says. */
    private static Sketch load(Sketch s, int number) {
        return s.emit(Opcode.CONST, number).emit(Opcode.PY_REAL, PyReal.FLOAT);
    }

    private static void binary(Sketch s, int opcode, int x, int y, int operand) {
        RehearsalPrograms.guarded(s, () -> {
            load(s, x);
            s.emit(Opcode.CONST, y).emit(opcode, operand);
        });
        RehearsalPrograms.guarded(s, () -> {
            s.emit(Opcode.CONST, x);
            load(s, y).emit(opcode, operand);
        });
    }

    private static RunRequest texts() {
        Sketch s = new Sketch();
        int[] numbers = numbers(s);
        for (int number : numbers) {
            for (String format : FORMATS) {
                int spec = s.string(format);
                RehearsalPrograms.guarded(s, () -> load(s, number).emit(Opcode.PY_FORMAT, spec));
            }
            for (String conversion : CONVERSIONS) {
                int format = RehearsalPrograms.constant(s, conversion);
                RehearsalPrograms.guarded(s, () -> {
                    s.emit(Opcode.CONST, format);
                    load(s, number).emit(Opcode.PY_BINARY, PyOperator.MOD);
                });
            }
        }
        for (String text : TEXTS) {
            int constant = RehearsalPrograms.constant(s, text);
            RehearsalPrograms.guarded(s, () -> load(s, constant).emit(Opcode.PY_CALL, PyBuiltin.REPR));
        }
        for (int i = 0; i < 3; i++) {
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PY_STDIN, 1));
            RehearsalPrograms.guarded(s, () -> s.emit(Opcode.PY_STDIN).emit(Opcode.PY_FILE, PyFile.READLINE));
        }
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, true);
    }

    private static RunRequest functions() {
        Sketch s = new Sketch();
        long[] values = {
            PyFloat.of(2.5), PyFloat.of(-0.5), 2 << 3, -2 << 3, PyValue.NONE, PyValue.of(PyValue.STR, s.string("w"))
        };
        for (long first : values) {
            for (long second : new long[] {2 << 3, 64 << 3, PyFloat.of(0.5), PyValue.NONE}) {
                int a = s.number(first);
                int b = s.number(second);
                for (int which = 0; which < PyReal.count(); which++) {
                    function(s, which, a, b);
                }
            }
        }
        lists(s);
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, true);
    }

    private static void function(Sketch s, int which, int a, int b) {
        RehearsalPrograms.guarded(s, () -> {
            int arguments = PyReal.arguments(which);
            if (arguments > 0) {
                s.emit(Opcode.CONST, a);
            }
            if (arguments > 1) {
                s.emit(Opcode.CONST, b);
            }
            if (arguments > 2) {
                s.emit(Opcode.PUSH, (int) PyValue.NONE);
            }
            s.emit(Opcode.PY_REAL, which);
        });
    }

    /** Of a short population a copy is made, of a long one it is remembered what was taken. */
    private static void lists(Sketch s) {
        for (long start : new long[] {8, PyValue.of(PyValue.STR, s.string("w"))}) {
            int constant = s.number(start);
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.PUSH, 8)
                            .emit(Opcode.PY_LIST, 1)
                            .emit(Opcode.CONST, constant)
                            .emit(Opcode.PY_CALL, PyBuiltin.SUM_FROM));
        }
        for (int items : new int[] {0, 3, 40}) {
            for (int which = PyReal.CHOICE; which <= PyReal.SHUFFLE; which++) {
                int function = which;
                RehearsalPrograms.guarded(s, () -> {
                    for (int i = 0; i < items; i++) {
                        s.emit(Opcode.PUSH, i << 3);
                    }
                    s.emit(Opcode.PY_LIST, items);
                    if (PyReal.arguments(function) > 1) {
                        s.emit(Opcode.PUSH, 2 << 3);
                    }
                    s.emit(Opcode.PY_REAL, function);
                });
            }
        }
    }
}
