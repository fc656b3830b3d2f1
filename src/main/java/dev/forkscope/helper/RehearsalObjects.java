package dev.forkscope.helper;

import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import java.util.Arrays;

/** A program with two classes, one of them an exception, that uses objects in every way there is and ends by raising one. */
final class RehearsalObjects {
    private static final int CLASS = 8;
    private static final int EXCEPTION = 12;
    private static final int ONE_PARAMETER = 16;
    private static final int TWO_PARAMETERS = 32;
    private static final int NAMES = 52;
    private static final int OBJECT = 56;
    private static final int OBJECT_CLASS = 57;
    private static final int ONE = 58;
    private static final int TWO = 59;
    private static final int EIGHT = 8 << 3;
    private static final int UNBOUND = (int) PyValue.UNBOUND;

    private final Sketch s = new Sketch();
    private final int self = s.string("self");
    private final int argument = s.string("x");
    private final int text = RehearsalPrograms.constant(s, "text");
    private final int attribute = s.string("attribute");

    private RehearsalObjects() {}

    static RunRequest program() {
        return new RehearsalObjects().write();
    }

    private RunRequest write() {
        int start = s.here();
        s.emit(Opcode.JUMP);
        int giving = s.function(1, 1);
        s.emit(Opcode.CONST, text).emit(Opcode.RETURN);
        int nothing = s.function(2, 2);
        s.emit(Opcode.PUSH, (int) PyValue.NONE).emit(Opcode.RETURN);
        int failing = s.function(1, 1);
        s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_RAISE);
        int resume = s.here();
        s.emit(Opcode.PY_CALL, PyBuiltin.CONSTRUCTED).emit(Opcode.RETURN).patch(start);
        signature(ONE_PARAMETER, giving, 1);
        signature(TWO_PARAMETERS, nothing, 2);
        s.store(NAMES + 1, 1);
        s.store(NAMES + 2, argument);
        s.emit(Opcode.PY_FUNCTION, ONE_PARAMETER).emit(Opcode.STORE_GLOBAL, ONE);
        s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_FUNCTION, TWO_PARAMETERS).emit(Opcode.STORE_GLOBAL, TWO);
        define(CLASS, 0, resume, (int) PyValue.NONE);
        for (int special = 0; special < PyOwnClass.specials(); special++) {
            boolean pair = special == PyOwnClass.INIT || special >= PyOwnClass.EQ && special <= PyOwnClass.GE;
            s.emit(Opcode.LOAD_GLOBAL, pair ? TWO : ONE).emit(Opcode.PY_MEMBER, s.string(PyOwnClass.special(special)));
        }
        s.emit(Opcode.LOAD_GLOBAL, ONE)
                .emit(Opcode.PY_WRAP)
                .emit(Opcode.LOAD_GLOBAL, TWO)
                .emit(Opcode.PY_WRAP, 1);
        s.emit(Opcode.PY_MEMBER, s.string("property"));
        for (int kind = PyBuiltin.STATIC_METHOD; kind <= PyBuiltin.CLASS_METHOD; kind++) {
            s.emit(Opcode.LOAD_GLOBAL, ONE)
                    .emit(Opcode.PY_CALL, kind)
                    .emit(Opcode.PY_MEMBER, s.string("method" + kind));
        }
        s.emit(Opcode.STORE_GLOBAL, OBJECT_CLASS);
        for (int names : new int[] {NAMES, 0}) {
            s.emit(Opcode.LOAD_GLOBAL, OBJECT_CLASS).emit(Opcode.PUSH, UNBOUND).emit(Opcode.PUSH, EIGHT);
            s.emit(names == 0 ? Opcode.PY_CALL_METHOD : Opcode.PY_CALL_KEYWORDS, names == 0 ? 1 : names);
            s.emit(Opcode.STORE_GLOBAL, OBJECT);
        }
        attributes();
        methods();
        builtins();
        values();
        s.emit(Opcode.PUSH, failing).emit(Opcode.STORE_GLOBAL, ONE_PARAMETER + PyFunction.INDEX);
        values();
        define(EXCEPTION, 1, resume, s.number(PyClass.of(PyClass.exception(PyException.VALUE_ERROR))));
        s.emit(Opcode.LOAD_GLOBAL, ONE).emit(Opcode.PY_MEMBER, s.string(PyOwnClass.special(PyOwnClass.STR)));
        s.emit(Opcode.CONST, text).emit(Opcode.PY_CALL_VALUE, 1);
        s.emit(Opcode.PY_MATCH, PyException.FIRST_OWN + 1).emit(Opcode.POP);
        return s.emit(Opcode.PY_RAISE).request(Language.PYTHON, true);
    }

    private void signature(int cell, int function, int parameters) {
        int[] names = new int[parameters];
        Arrays.fill(names, argument);
        names[0] = self;
        s.signature(cell, function, s.string("Object.method"), names);
        s.store(cell + PyFunction.DEFAULTS, parameters - 1);
        for (int i = 1; i < parameters; i++) {
            s.store(cell + PyFunction.PARAMETERS + i * PyFunction.PARAMETER_CELLS + PyFunction.DEFAULT, i - 1);
        }
    }

    private void define(int cell, int number, int resume, int base) {
        s.store(cell + PyOwnClass.NAME, s.string("Object"));
        s.store(cell + PyOwnClass.NUMBER, number);
        s.store(cell + PyOwnClass.RESUME, resume);
        s.emit(number == 0 ? Opcode.PUSH : Opcode.CONST, base).emit(Opcode.PY_CLASS, cell);
    }

    private void attributes() {
        for (String name : new String[] {"attribute", "property", "missing", "__dict__", "__class__"}) {
            int string = s.string(name);
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.PUSH, EIGHT)
                            .emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PY_SET_ATTRIBUTE, string));
            RehearsalPrograms.guarded(
                    s, () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT).emit(Opcode.PY_GET_ATTRIBUTE, string));
            RehearsalPrograms.guarded(
                    s, () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT_CLASS).emit(Opcode.PY_GET_ATTRIBUTE, string));
        }
    }

    private void methods() {
        for (String name : new String[] {"__str__", "__init__", "method" + PyBuiltin.CLASS_METHOD, "missing"}) {
            int string = s.string(name);
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PY_LOAD_METHOD, string)
                            .emit(Opcode.PY_CALL_METHOD, 0));
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.PUSH, 0)
                            .emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PY_SUPER, string)
                            .emit(Opcode.PY_CALL_METHOD, 0));
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PY_GET_ATTRIBUTE, string)
                            .emit(Opcode.PY_CALL_VALUE, 0));
        }
        s.emit(Opcode.PUSH, EIGHT);
        int jump = s.here();
        s.emit(Opcode.PY_UNLESS_OWN).patch(jump);
        for (int callable : new int[] {OBJECT, OBJECT_CLASS}) {
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, callable)
                            .emit(Opcode.PY_LIST)
                            .emit(Opcode.PY_CALL_SPREAD));
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, callable)
                            .emit(Opcode.PY_LIST)
                            .emit(Opcode.CONST, text)
                            .emit(Opcode.PUSH, EIGHT)
                            .emit(Opcode.PY_DICT, 1)
                            .emit(Opcode.PY_CALL_MAPPED));
        }
    }

    private void builtins() {
        int name = s.number(PyValue.of(PyValue.STR, attribute));
        for (int builtin = PyBuiltin.DELATTR; builtin <= PyBuiltin.CONTEXT; builtin++) {
            int call = builtin;
            boolean classes = call == PyBuiltin.ISSUBCLASS || call == PyBuiltin.ISINSTANCE;
            for (int i = 0; i < 2; i++) {
                int pair = i;
                RehearsalPrograms.guarded(s, () -> {
                    s.emit(Opcode.LOAD_GLOBAL, call == PyBuiltin.ISSUBCLASS ? OBJECT_CLASS : OBJECT);
                    s.emit(classes ? Opcode.LOAD_GLOBAL : Opcode.CONST, classes ? OBJECT_CLASS : name);
                    if (pair == 1) {
                        s.emit(Opcode.PUSH, EIGHT).emit(Opcode.PY_TUPLE, 2);
                    }
                    s.emit(Opcode.PY_CALL, call);
                });
            }
        }
    }

    /** What calls methods in the middle of an instruction. */
    private void values() {
        int format = s.string("");
        RehearsalPrograms.guarded(
                s,
                () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT)
                        .emit(Opcode.LOAD_GLOBAL, OBJECT)
                        .emit(Opcode.PY_LIST, 1)
                        .emit(Opcode.PUSH, (int) PyValue.NONE)
                        .emit(Opcode.PUSH, (int) PyValue.NONE)
                        .emit(Opcode.PY_PRINT, 2));
        RehearsalPrograms.guarded(s, () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT).emit(Opcode.PY_FORMAT, format));
        for (int operator = PyOperator.EQ; operator <= PyOperator.GE; operator++) {
            int which = operator;
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PUSH, EIGHT)
                            .emit(Opcode.PY_COMPARE, which));
            RehearsalPrograms.guarded(
                    s,
                    () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT)
                            .emit(Opcode.PY_LIST, 1)
                            .emit(Opcode.PUSH, EIGHT)
                            .emit(Opcode.PY_LIST, 1)
                            .emit(Opcode.PY_COMPARE, which));
        }
        for (int builtin : new int[] {PyBuiltin.LEN, PyBuiltin.BOOL, PyBuiltin.STR, PyBuiltin.REPR}) {
            RehearsalPrograms.guarded(
                    s, () -> s.emit(Opcode.LOAD_GLOBAL, OBJECT).emit(Opcode.PY_CALL, builtin));
        }
    }
}
