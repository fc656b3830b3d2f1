package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Python's own functions take and do when they are called as values. */
final class LibraryBodies {
    private static final int NO_CLASS = -1;

    /** System calls whose parameters have names, and with which names; those of all others have none. */
    private static final Map<String, List<String>> NAMED = Map.of(
            "_exit", List.of("status"),
            "close", List.of("fd"),
            "dup2", List.of("fd", "fd2"),
            "getpgid", List.of("pid"));

    private final Code code;

    LibraryBodies(Code code) {
        this.code = code;
    }

    /** One of the built-in names, or null. */
    @Nullable
    LibraryFunction builtin(String name) {
        return switch (name) {
            case "int" -> type(name, PyFunction.UNKNOWN, PyValue.INT, PyValue.of(PyValue.INT, 0), PyBuiltin.INT);
            case "str" -> type(name, PyFunction.UNKNOWN, PyValue.STR, emptyText(), PyBuiltin.STR);
            case "bool" -> type(name, PyFunction.EXPECTED, PyClass.BOOL, PyValue.FALSE, PyBuiltin.BOOL);
            case "list" -> type(name, PyFunction.EXPECTED, PyValue.LIST, emptyText(), PyBuiltin.LIST);
            case "tuple" -> type(name, PyFunction.EXPECTED, PyValue.TUPLE, emptyText(), PyBuiltin.TUPLE);
            case "dict" -> type(name, PyFunction.UNKNOWN, PyClass.DICT, emptyText(), PyBuiltin.DICT);
            case "set" -> type(name, PyFunction.EXPECTED, PyClass.SET, emptyText(), PyBuiltin.SET);
            case "sum" -> one(name, PyFunction.UNKNOWN, PyBuiltin.SUM);
            case "sorted" -> one(name, PyFunction.UNKNOWN, PyBuiltin.SORTED);
            case "min", "max" ->
                new LibraryFunction(
                        "",
                        name,
                        PyFunction.UNKNOWN,
                        NO_CLASS,
                        List.of(),
                        List.of(),
                        0,
                        true,
                        () -> new LibraryLoops(code).extreme(name));
            case "any", "all" -> taking("", name, () -> new LibraryLoops(code).anyOrAll(name.equals("any")));
            case "print" ->
                new LibraryFunction(
                        "",
                        name,
                        PyFunction.ANY,
                        NO_CLASS,
                        List.of("sep", "end", "flush"),
                        List.of(PyValue.NONE, PyValue.NONE, PyValue.FALSE),
                        0,
                        true,
                        this::print);
            default -> {
                Integer builtin = Builtins.ONE_ARGUMENT.get(name);
                yield builtin == null ? null : one(name, PyFunction.TAKES, builtin);
            }
        };
    }

    /** What is in a module, or null. */
    @Nullable
    LibraryFunction member(String module, String name) {
        Modules.Member member = Modules.member(module, name);
        if (member instanceof Modules.Call call && module.equals("os") && call.min() == call.max()) {
            return call(name, call);
        }
        if (member instanceof Modules.Meaning meaning && meaning.which() == PyMeaning.STRERROR) {
            return taking("posix.", name, () -> {
                code.emit(Opcode.LOAD_LOCAL, 0);
                code.emit(Opcode.PY_MEANING, PyMeaning.STRERROR);
            });
        }
        if (member == Modules.Special.SLEEP) {
            return taking("time.", name, this::sleep);
        }
        if (member == Modules.Special.EXIT) {
            return new LibraryFunction(
                    "sys.",
                    name,
                    PyFunction.EXPECTED,
                    NO_CLASS,
                    List.of("status"),
                    List.of(PyValue.NONE),
                    0,
                    false,
                    () -> {
                        code.emit(Opcode.LOAD_LOCAL, 0);
                        code.emit(Opcode.PY_SYS, Syscall.EXIT);
                    });
        }
        return null;
    }

    /** list.append, which keeps its list. */
    LibraryFunction append() {
        return new LibraryFunction(
                "list.", "append", PyFunction.TAKES, NO_CLASS, List.of(""), List.of(), 1, false, () -> {
                    int list = code.hidden();
                    code.emit(Opcode.PY_FREE, list);
                    code.loadHidden(list);
                    code.emit(Opcode.LOAD_LOCAL, 0);
                    code.emit(Opcode.PY_APPEND);
                });
    }

    /** What functools.partial() gives, which keeps a function, a tuple of arguments and a dict of those with names. */
    LibraryFunction partial() {
        return new LibraryFunction(
                "functools.", "partial", PyFunction.PARTIAL_OBJECT, NO_CLASS, List.of(), List.of(), 3, true, () -> {
                    int function = code.hidden();
                    int items = code.hidden();
                    int names = code.hidden();
                    code.emit(Opcode.PY_FREE, function);
                    code.loadHidden(function);
                    code.loadHidden(items);
                    code.emit(Opcode.LOAD_LOCAL, 0);
                    code.emit(Opcode.PY_BINARY, PyOperator.ADD);
                    code.loadHidden(names);
                    code.emit(Opcode.PY_CALL, PyBuiltin.DICT);
                    code.emit(Opcode.DUP);
                    code.emit(Opcode.LOAD_LOCAL, 1);
                    code.emit(Opcode.PY_METHOD, PyMethod.UPDATE);
                    code.emit(Opcode.POP);
                    code.functions.mayBeCalled();
                    code.emit(Opcode.PY_CALL_MAPPED);
                });
    }

    private LibraryFunction call(String name, Modules.Call call) {
        boolean status = call.syscall() >= Syscall.WIFEXITED && call.syscall() <= Syscall.EXITCODE
                || call.syscall() == Syscall.WCOREDUMP;
        List<String> names = status ? List.of("status") : NAMED.get(name);
        int count = call.min();
        int kind = names != null
                ? PyFunction.REQUIRED
                : count < 2
                        ? PyFunction.TAKES
                        : name.equals("read") || name.equals("write") ? PyFunction.EXPECTED : PyFunction.EXACTLY;
        List<String> parameters = names != null ? names : List.of("", "").subList(0, count);
        return new LibraryFunction("posix.", name, kind, NO_CLASS, parameters, List.of(), 0, false, () -> {
            for (int i = 0; i < count; i++) {
                code.emit(Opcode.LOAD_LOCAL, i);
            }
            code.emit(Opcode.PY_SYS, call.syscall());
        });
    }

    private LibraryFunction type(String name, int kind, int type, long otherwise, int builtin) {
        return new LibraryFunction(
                "", name, kind, type, List.of(""), List.of(otherwise), 0, false, () -> builtin(builtin));
    }

    private LibraryFunction one(String name, int kind, int builtin) {
        return new LibraryFunction("", name, kind, NO_CLASS, List.of(""), List.of(), 0, false, () -> builtin(builtin));
    }

    private LibraryFunction taking(String module, String name, Runnable body) {
        return new LibraryFunction(module, name, PyFunction.TAKES, NO_CLASS, List.of(""), List.of(), 0, false, body);
    }

    private long emptyText() {
        return PyValue.of(PyValue.STR, code.assembler.string(""));
    }

    private void builtin(int builtin) {
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.emit(Opcode.PY_CALL, builtin);
    }

    private void sleep() {
        code.emit(Opcode.LOAD_LOCAL, 0);
        // An int only, as time.sleep() demands: a str could be multiplied, too.
        code.emit(Opcode.PY_UNARY, PyOperator.POS);
        code.pushInt(1_000_000);
        code.emit(Opcode.PY_BINARY, PyOperator.MUL);
        code.emit(Opcode.PY_SYS, Syscall.USLEEP);
    }

    private void print() {
        code.emit(Opcode.LOAD_LOCAL, 0);
        code.emit(Opcode.LOAD_LOCAL, 1);
        code.emit(Opcode.LOAD_LOCAL, 2);
        code.emit(Opcode.PY_PRINT, PyPrintOption.ITEMS);
        code.emit(Opcode.LOAD_LOCAL, 3);
        int done = code.emit(Opcode.PY_JUMP_IF_FALSE);
        code.emit(Opcode.PY_FLUSH, 1);
        code.emit(Opcode.POP);
        code.assembler.patch(done);
    }
}
