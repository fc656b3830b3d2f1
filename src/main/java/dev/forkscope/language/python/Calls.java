package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Finds out what is called, and compiles the call. */
final class Calls {
    private final Code code;
    private final Builtins builtins;
    private final ModuleCalls moduleCalls;

    Calls(Code code) {
        this.code = code;
        builtins = new Builtins(code);
        moduleCalls = new ModuleCalls(code);
    }

    /** {@code name(arguments)}. */
    void named(Token name, ArgumentsContext arguments) {
        Symbol symbol = code.scope.find(Literals.name(name));
        if (symbol instanceof Symbol.Function function) {
            code.functions.calls().call(name, function, arguments);
        } else if (symbol instanceof Symbol.Variable variable && variable.ownClass != null) {
            new ObjectCalls(code).construct(name, arguments);
        } else if (symbol instanceof Symbol.Variable) {
            code.names.load(name);
            code.functions.calls().callValue(name, arguments);
        } else if (symbol instanceof Symbol.Module) {
            code.refuse(
                    arguments,
                    name.getText() + " is a module: call something in it, " + name.getText() + ".something()");
        } else if (Builtins.isName(name.getText())) {
            builtins.call(name, arguments);
        } else if (ExceptionClasses.isName(name.getText())) {
            exception(name, name.getText(), arguments);
        } else {
            code.push(PyValue.NONE);
            if (!code.scopes.doubtful.contains(name.getText())) {
                code.problems.at(name, code.names.unknown(name.getText()));
            }
        }
    }

    /** An exception of the class called {@code type}. */
    void exception(Token name, String type, ArgumentsContext arguments) {
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, 0, Integer.MAX_VALUE);
        Integer number = ExceptionClasses.number(type);
        boolean files = values != null && number != null && values.size() > 2 && ExceptionClasses.isOsError(number);
        if (values == null || number == null || files) {
            code.refuse(
                    arguments,
                    files
                            ? "an OSError takes a message, or an error number and a message, here: there are no files"
                            : type + " cannot be raised here: use RuntimeError or ValueError");
            return;
        }
        if (values.isEmpty()) {
            code.push(PyValue.UNBOUND);
        }
        values.forEach(value -> code.expression(Arguments.value(value)));
        if (values.size() > 1) {
            code.emit(Opcode.PY_TUPLE, values.size());
        }
        code.line(name);
        code.emit(Opcode.PY_EXCEPTION, values.size() > 1 ? number | PyException.SEVERAL : number);
    }

    /** A path into a module; the answer is the index of the first trailer not used. */
    int member(ModulePath path, ParserRuleContext node, int count) {
        return moduleCalls.member(path, node, count);
    }

    /** Makes sys.argv at the start of the program, if it is used. */
    void prepareArgv(boolean used) {
        if (used) {
            moduleCalls.makeArgv();
        }
    }

    /** Whether the statement is a call that ends the process. */
    boolean neverReturns(ParserRuleContext node) {
        if (!(Shape.core(node) instanceof PrimaryContext primary)) {
            return false;
        }
        ModulePath path = ModulePath.of(code, primary);
        if (path != null) {
            Modules.Member target = path.target();
            return target != null && Modules.endsProcess(target) && path.next() + 1 == Shape.trailers(primary);
        }
        Token name = builtin(primary);
        return name != null && (name.getText().equals("exit") || name.getText().equals("quit"));
    }

    /** The arguments of enumerate(), if {@code node} is a proper call of it. */
    @Nullable
    List<ArgumentContext> enumerated(ParserRuleContext node) {
        Token name = builtin(node);
        if (name == null || !name.getText().equals("enumerate")) {
            return null;
        }
        ArgumentsContext written =
                Shape.trailer((PrimaryContext) Shape.core(node), 0).arguments();
        int count = written.argument().size();
        boolean start = count == 2
                && (written.argument(1).ASSIGN() == null
                        || written.argument(1).getStart().getText().equals("start"));
        boolean plain = written.argument().stream().allMatch(a -> a.STAR() == null && a.POWER() == null);
        return plain && count > 0 && written.argument(0).ASSIGN() == null && (count == 1 || start)
                ? written.argument()
                : null;
    }

    /** Compiles {@code reversed(x)} as a list; false if {@code node} is nothing like it. */
    boolean reversed(ParserRuleContext node) {
        Token name = builtin(node);
        if (name == null || !name.getText().equals("reversed")) {
            return false;
        }
        return one(node, name, PyBuiltin.REVERSED);
    }

    /** Compiles what gives its items to a function that takes them all; false if {@code node} is no such thing. */
    boolean consumed(ParserRuleContext node) {
        Token name = builtin(node);
        if (name == null) {
            return false;
        }
        ArgumentsContext written =
                Shape.trailer((PrimaryContext) Shape.core(node), 0).arguments();
        return switch (name.getText()) {
            case "enumerate" ->
                enumerated(node) != null && code.expressions.comprehensions().enumerate(node);
            case "map", "filter" ->
                applied(node) != null && code.expressions.comprehensions().tuples(node);
            case "zip" ->
                zippedAll(name, written)
                        || zipped(node) != null
                                && code.expressions.comprehensions().tuples(node);
            default -> false;
        };
    }

    /** The arguments of a map() or filter() that can be gone along with, or null. */
    @Nullable
    List<ArgumentContext> applied(ParserRuleContext node) {
        Token name = builtin(node);
        boolean filter = name != null && name.getText().equals("filter");
        if (name == null || !filter && !name.getText().equals("map")) {
            return null;
        }
        List<ArgumentContext> written =
                Shape.trailer((PrimaryContext) Shape.core(node), 0).arguments().argument();
        boolean plain = written.stream().allMatch(a -> a.STAR() == null && a.POWER() == null && a.ASSIGN() == null);
        return plain && written.size() >= 2 && (!filter || written.size() == 2) ? written : null;
    }

    /** The arguments whose items enumerate(), zip(), map() or filter() go along with; none if {@code node} is no such call. */
    List<ArgumentContext> sources(ParserRuleContext node) {
        List<ArgumentContext> enumerated = enumerated(node);
        if (enumerated != null) {
            return enumerated.subList(0, 1);
        }
        List<ArgumentContext> applied = applied(node);
        if (applied != null) {
            return applied.subList(1, applied.size());
        }
        List<ArgumentContext> zipped = zipped(node);
        return zipped == null ? List.of() : zipped;
    }

    /** {@code zip(*rows)}. */
    private boolean zippedAll(Token name, ArgumentsContext written) {
        if (written.argument().size() != 1 || written.argument(0).STAR() == null) {
            return false;
        }
        code.expressions.emitAll(written.argument(0).expression());
        code.line(name);
        code.emit(Opcode.PY_ZIP_ALL);
        return true;
    }

    private boolean one(ParserRuleContext node, Token name, int builtin) {
        List<ArgumentContext> values = Arguments.plain(
                code, name, Shape.trailer((PrimaryContext) Shape.core(node), 0).arguments(), 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(Arguments.value(values.get(0)));
            code.line(name);
            code.emit(Opcode.PY_CALL, builtin);
        }
        return true;
    }

    /** Whether {@code node} is this name, and it means Python's own function. */
    boolean isBuiltin(ParserRuleContext node, String function) {
        Token name = Shape.name(node);
        return name != null && name.getText().equals(function) && code.scope.find(function) == null;
    }

    /** The name of the built-in function that {@code node} is one call of. */
    /** The arguments of a zip() that can be gone along with, or null. */
    @Nullable
    List<ArgumentContext> zipped(ParserRuleContext node) {
        Token name = builtin(node);
        if (name == null || !name.getText().equals("zip")) {
            return null;
        }
        List<ArgumentContext> written =
                Shape.trailer((PrimaryContext) Shape.core(node), 0).arguments().argument();
        boolean plain = written.stream().allMatch(a -> a.STAR() == null && a.POWER() == null && a.ASSIGN() == null);
        return plain && !written.isEmpty() ? written : null;
    }

    private @Nullable Token builtin(ParserRuleContext node) {
        if (Shape.core(node) instanceof PrimaryContext primary
                && Shape.trailers(primary) == 1
                && Shape.trailer(primary, 0).arguments() != null) {
            Token name = Shape.name(primary.atom());
            return name != null && Builtins.isName(name.getText()) && code.scope.find(Literals.name(name)) == null
                    ? name
                    : null;
        }
        return null;
    }
}
