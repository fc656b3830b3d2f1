package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;
import org.jspecify.annotations.Nullable;

/** Compiles what is taken from modules: constants, system calls, streams. */
final class ModuleCalls {
    private final Code code;
    private int argv;

    ModuleCalls(Code code) {
        this.code = code;
    }

    /** A path at the start of {@code node}, of which the first {@code count} trailers count. */
    int member(ModulePath path, ParserRuleContext node, int count) {
        Token name = path.word();
        Symbol symbol = code.scope.find(Literals.name(node.getStart()));
        if (symbol != null) {
            code.names.requireExecuted(node.getStart(), symbol);
        }
        PrimaryContext primary = Shape.core(node) instanceof PrimaryContext p ? p : null;
        int next = path.next();
        ArgumentsContext arguments = primary == null || next >= count
                ? null
                : Shape.trailer(primary, next).arguments();
        Modules.Member target = path.target();
        if (target instanceof Modules.Constant constant) {
            code.push(constant.value());
            return next;
        }
        if (target instanceof Modules.Text text) {
            code.pushString(text.value());
            return next;
        }
        if (target instanceof Modules.Number number) {
            new Reals(code).push(number.value());
            return next;
        }
        if (target instanceof Modules.Stream stream && stream.fd() == 0) {
            return new Input(code).method(path, primary, count);
        }
        if (target instanceof Modules.Stream stream) {
            return stream(path, stream, primary, count);
        }
        if (target == Modules.Special.SIGNALS) {
            return SignalValue.emit(code, name, node, primary, next, count);
        }
        if (target == Modules.Special.ERRORCODE) {
            return NumberMeaning.errorCode(code, node, primary, next, count);
        }
        if (target == Modules.Special.ARGV) {
            code.emit(Opcode.LOAD_GLOBAL, argv);
            return next;
        }
        if (target == Modules.Special.LINE_END || target == Modules.Special.SYSTEM_NAME) {
            code.pushString(target == Modules.Special.LINE_END ? "\n" : "posix");
            return next;
        }
        if (target == Modules.Special.ENVIRON) {
            return new Environment(code).read(path, primary, next, count);
        }
        if (target == null || target instanceof Modules.Refused) {
            String full = path.module() + "." + path.member();
            code.refuse(
                    new TerminalNodeImpl(name),
                    target instanceof Modules.Refused refused
                            ? full + " is outside the subset: " + refused.why()
                            : Modules.unknownMember(path.module(), path.member()));
            return count;
        }
        if (target instanceof Modules.Annotation) {
            code.refuse(node, name.getText() + " is for type annotations here, and no value");
            return count;
        }
        if (arguments == null && code.library.push(name, path.module(), path.member())) {
            return next;
        }
        if (arguments == null) {
            code.refuse(node, "a function as a value is outside the subset: call it, " + name.getText() + "(...)");
            return count;
        }
        if (Arguments.haveStars(arguments) && code.library.push(name, path.module(), path.member())) {
            code.functions.calls().callValue(name, arguments);
            return next + 1;
        }
        call(name, target, arguments);
        return next + 1;
    }

    private void call(Token name, Modules.Member target, ArgumentsContext arguments) {
        if (target instanceof Modules.Call call) {
            system(name, call, arguments);
        } else if (target instanceof Modules.Real real) {
            new Reals(code).call(name, real, arguments);
        } else if (target instanceof Modules.SignalFunction function) {
            signal(name, function, arguments);
        } else if (target instanceof Modules.Meaning meaning) {
            NumberMeaning.call(code, name, meaning.which(), arguments);
        } else if (target == Modules.Special.SLEEP) {
            List<ArgumentContext> values = Arguments.plain(code, name, arguments, 1, 1);
            if (values == null) {
                code.push(PyValue.NONE);
                return;
            }
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_REAL, PyReal.SLEEP);
            code.emit(Opcode.PY_SYS, Syscall.USLEEP);
        } else if (target == Modules.Special.EXIT) {
            exit(code, name, arguments);
        } else if (target == Modules.Special.WAIT3 || target == Modules.Special.WAIT4) {
            waitForResources(name, target == Modules.Special.WAIT4, arguments);
        } else if (target == Modules.Special.REDUCE) {
            Reduction.call(code, name, arguments);
        } else if (target == Modules.Special.PARTIAL) {
            partial(name, arguments);
        } else if (target == Modules.Special.GETENV) {
            new Environment(code).get(name, arguments);
        } else if (target == Modules.Special.RAISE_SIGNAL) {
            code.line(name);
            code.emit(Opcode.PY_SYS, Syscall.GETPID);
            system(name, Modules.call(Syscall.KILL, 1), arguments);
        } else if (target == Modules.Special.FDOPEN) {
            code.refuse(
                    new TerminalNodeImpl(name),
                    "a file needs a name of its own: write f = os.fdopen(fd) or with os.fdopen(fd) as f:");
        } else if (target == Modules.Special.ATEXIT) {
            code.atExit.register(name, arguments);
        } else if (target == Modules.Special.WRAPS) {
            code.refuse(
                    new TerminalNodeImpl(name),
                    "functools.wraps() is here for decorators: write @functools.wraps(f) before a def");
        } else if (target == Modules.Special.SETRLIMIT) {
            setrlimit(name, arguments);
        } else {
            code.calls.exception(name, "OSError", arguments);
        }
    }

    private void system(Token name, Modules.Call call, ArgumentsContext arguments) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, call.min(), call.max());
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        values.forEach(value -> code.files.borrow(Arguments.value(value)));
        code.line(name);
        code.emit(Opcode.PY_SYS, call.syscall());
    }

    /** functools.partial(function, ...). */
    private void partial(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null || arguments.positional.isEmpty()) {
            code.refuse(written, "functools.partial() takes a function first");
            return;
        }
        int function = code.hidden();
        code.expression(Arguments.value(arguments.positional.get(0)));
        code.emit(Opcode.DUP);
        code.storeHidden(function);
        arguments.positional.stream().skip(1).forEach(argument -> code.expression(Arguments.value(argument)));
        code.emit(Opcode.PY_TUPLE, arguments.positional.size() - 1);
        new Dictionaries(code).keywords(name, arguments);
        code.line(name);
        code.loadHidden(function);
        code.emit(Opcode.PY_CALL, PyBuiltin.CALLABLE);
        int callable = code.emit(Opcode.PY_JUMP_IF_TRUE);
        code.pushString("the first argument must be callable");
        code.emit(Opcode.PY_EXCEPTION, PyException.TYPE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(callable);
        code.library.partial(name);
    }

    /** wait3() of any child, and wait4(): waitpid() with one value more. */
    private void waitForResources(Token name, boolean ofOne, ArgumentsContext arguments) {
        if (!ofOne) {
            code.pushInt(-1);
        }
        system(name, Modules.call(Syscall.WAITPID, ofOne ? 2 : 1), arguments);
        code.emit(Opcode.PY_UNPACK, 2);
        code.emit(Opcode.SWAP);
        code.push(PyValue.RUSAGE);
        code.emit(Opcode.PY_TUPLE, 3);
    }

    /** exit() and quit(), whose exception has None as its argument where they have none. */
    static void quit(Code code, Token name, ArgumentsContext arguments) {
        exitCode(code, name, arguments);
        code.emit(Opcode.PY_EXCEPTION, PyException.SYSTEM_EXIT);
        code.emit(Opcode.PY_RAISE);
        code.push(PyValue.NONE);
    }

    private static void exit(Code code, Token name, ArgumentsContext arguments) {
        exitCode(code, name, arguments);
        code.emit(Opcode.PY_SYS, Syscall.EXIT);
    }

    private static void exitCode(Code code, Token name, ArgumentsContext arguments) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, 0, 1);
        if (values == null || values.isEmpty()) {
            code.push(PyValue.NONE);
        } else {
            code.expression(Arguments.value(values.get(0)));
        }
        code.line(name);
    }

    /** sys.argv is one list, made before the program's first statement. */
    void makeArgv() {
        argv = code.assembler.data(PyValue.UNBOUND);
        code.pushString("program.py");
        code.emit(Opcode.PY_LIST, 1);
        code.emit(Opcode.STORE_GLOBAL, argv);
    }

    private void signal(Token name, Modules.SignalFunction function, ArgumentsContext arguments) {
        List<ArgumentContext> values =
                Arguments.plain(code, name, arguments, function.arguments(), function.arguments());
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        values.forEach(value -> code.expression(Arguments.value(value)));
        code.line(name);
        code.functions.mayBeCalled();
        code.emit(Opcode.PY_SIGNAL, function.number());
    }

    private void setrlimit(Token name, ArgumentsContext arguments) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, 2, 2);
        List<ElementContext> limits = values == null ? null : Shape.items(Arguments.value(values.get(1)));
        String what = values == null ? null : ModulePath.moduleMember(code, Arguments.value(values.get(0)));
        if (values == null || limits == null || limits.size() != 2 || !"resource.RLIMIT_NPROC".equals(what)) {
            code.refuse(
                    values == null ? arguments : values.get(0),
                    "only resource.setrlimit(resource.RLIMIT_NPROC, (soft, hard)) is there, with both limits written out");
            return;
        }
        limits.forEach(code::expression);
        code.line(name);
        code.emit(Opcode.PY_SYS, Syscall.SETRLIMIT_NPROC);
    }

    private int stream(ModulePath path, Modules.Stream stream, @Nullable PrimaryContext primary, int count) {
        int next = path.next();
        String method = primary != null
                        && next + 1 < count
                        && Shape.trailer(primary, next).DOT() != null
                        && Shape.trailer(primary, next + 1).arguments() != null
                ? Shape.trailer(primary, next).NAME().getText()
                : "";
        if (primary == null || method.isEmpty()) {
            code.refuse(
                    primary == null ? new TerminalNodeImpl(path.word()) : primary,
                    "a stream as a value is outside the subset: write sys.stdout.write(...), sys.stdout.flush() or print(..., file=sys.stderr)");
            return count;
        }
        Token word = Shape.trailer(primary, next).NAME().getSymbol();
        ArgumentsContext arguments = Shape.trailer(primary, next + 1).arguments();
        int wanted = method.equals("write") ? 1 : 0;
        switch (method) {
            case "write", "flush", "fileno", "isatty" -> {
                List<ArgumentContext> values = Arguments.plain(code, word, arguments, wanted, wanted);
                if (values == null) {
                    code.push(PyValue.NONE);
                    return next + 2;
                }
                values.forEach(value -> code.expression(Arguments.value(value)));
                code.line(word);
                if (method.equals("fileno")) {
                    code.pushInt(stream.fd());
                } else if (method.equals("isatty")) {
                    code.pushInt(stream.fd());
                    code.emit(Opcode.PY_SYS, Syscall.ISATTY);
                } else {
                    code.emit(method.equals("write") ? Opcode.PY_WRITE : Opcode.PY_FLUSH, stream.fd());
                }
            }
            default ->
                code.refuse(
                        Shape.trailer(primary, next),
                        "sys." + path.member() + "." + method
                                + "() is outside the subset: there are write(), flush() and isatty()");
        }
        return next + 2;
    }
}
