package dev.forkscope.language.c;

import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** stdio: what reads from stdin, or asks about it. */
final class InputCalls {
    private final Unit unit;

    InputCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("getc", (name, arguments) -> call("getchar", name, arguments));
        builders.put("fgetc", (name, arguments) -> call("getchar", name, arguments));
        builders.put("feof", (name, arguments) -> call("__at_end", name, arguments));
        builders.put("ferror", (name, arguments) -> call("__has_failed", name, arguments));
        builders.put("clearerr", (name, arguments) -> call("__clear", name, arguments));
        builders.put("fgets", this::line);
    }

    private Expression call(String function, Token name, List<Expression> arguments) {
        return unit.calls.count(name, 1, arguments.size()) && isInput(name, arguments.get(0))
                ? new CallExpression(unit.library.require(function), List.of(), name)
                : new ErroneousExpression(name);
    }

    private Expression line(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 3, arguments.size()) || !isInput(name, arguments.get(2))) {
            return new ErroneousExpression(name);
        }
        return unit.calls.call(unit.library.require("__gets"), name, arguments.subList(0, 2));
    }

    private boolean isInput(Token name, Expression argument) {
        if (argument instanceof StreamExpression stream && stream.number() == 0) {
            return true;
        }
        unit.diagnostics.error(name, name.getText() + "() works with stdin only here.");
        return false;
    }
}
