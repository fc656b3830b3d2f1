package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles calls of defs, by name, and of whatever a variable holds. */
final class FunctionCalls {
    private final Code code;

    FunctionCalls(Code code) {
        this.code = code;
    }

    /** A call of a def by its name; the result is left on the stack. */
    void call(Token name, Symbol.Function function, ArgumentsContext written) {
        if (Arguments.haveStars(written) || isBoundLate(function)) {
            byValue(name, written);
            return;
        }
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null) {
            code.push(PyValue.NONE);
            return;
        }
        boolean caught = !code.scopes.catching.isEmpty();
        List<ArgumentContext> rest = new ArrayList<>();
        ArgumentContext[] bound = new StaticBinding(code, name, function, written, !caught).bind(arguments, rest);
        if (bound == null && !caught) {
            code.push(PyValue.NONE);
        } else if (bound == null || !function.free.isEmpty() || needsDefault(function, bound)) {
            byValue(name, written);
        } else {
            direct(name, function, written, bound, rest);
        }
    }

    private void byValue(Token name, ArgumentsContext written) {
        code.names.load(name);
        callValue(name, written);
    }

    private static boolean isBoundLate(Symbol.Function function) {
        return function.parameters.stream()
                .anyMatch(p -> p.kind() == Parameter.Kind.PLACE || p.kind() == Parameter.Kind.OTHER_NAMES);
    }

    private static boolean needsDefault(Symbol.Function function, @Nullable ArgumentContext[] bound) {
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == null && !function.parameters.get(i).takesMany()) {
                return true;
            }
        }
        return false;
    }

    /** Without making a value of it: it needs nothing of where it was defined. */
    private void direct(
            Token name,
            Symbol.Function function,
            ArgumentsContext written,
            @Nullable ArgumentContext[] bound,
            List<ArgumentContext> rest) {
        code.names.requireExecuted(name, function);
        Map<ArgumentContext, Integer> cells = isInOrder(bound) ? Map.of() : evaluateAsWritten(written);
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == null) {
                rest.forEach(argument -> give(argument, cells));
                code.emit(Opcode.PY_TUPLE, rest.size());
            } else {
                give(bound[i], cells);
            }
        }
        code.functions.mayBeCalled();
        code.line(name);
        code.emit(Opcode.CALL, function.index);
    }

    /** {@code ( function -- result )}: a call of what is on the stack. */
    void callValue(Token place, ArgumentsContext written) {
        Arguments arguments = Arguments.ofCall(code, written);
        if (arguments == null) {
            return;
        }
        if (Arguments.haveStars(written)) {
            spread(place, arguments);
            return;
        }
        arguments.positional.forEach(argument -> code.expression(Arguments.value(argument)));
        arguments.named.forEach(argument -> code.expression(Arguments.value(argument)));
        code.functions.mayBeCalled();
        code.line(place);
        if (arguments.named.isEmpty()) {
            code.emit(Opcode.PY_CALL_VALUE, arguments.positional.size());
        } else {
            code.emit(Opcode.PY_CALL_NAMED, description(arguments));
        }
    }

    int description(Arguments arguments) {
        List<String> names = new ArrayList<>(arguments.keywords.keySet());
        long[] cells = new long[2 + names.size()];
        cells[0] = arguments.positional.size();
        cells[1] = names.size();
        for (int i = 0; i < names.size(); i++) {
            cells[2 + i] = code.assembler.string(names.get(i));
        }
        return code.assembler.data(cells);
    }

    private void spread(Token place, Arguments arguments) {
        code.line(place);
        code.expressions.comprehensions().starredArguments(arguments.positional);
        if (arguments.named.isEmpty()) {
            code.functions.mayBeCalled();
            code.line(place);
            code.emit(Opcode.PY_CALL_SPREAD);
            return;
        }
        int items = code.hidden();
        code.storeHidden(items);
        named(place, arguments.named);
        int names = code.hidden();
        code.storeHidden(names);
        code.loadHidden(items);
        code.loadHidden(names);
        code.functions.mayBeCalled();
        code.line(place);
        code.emit(Opcode.PY_CALL_MAPPED);
    }

    /** {@code ( function -- function dict )}: of arguments with names, and of what {@code **} adds to them. */
    void named(Token place, List<ArgumentContext> named) {
        int plain = 0;
        while (plain < named.size() && named.get(plain).POWER() == null) {
            pair(named.get(plain++));
        }
        code.line(place);
        code.emit(Opcode.PY_DICT, plain);
        for (ArgumentContext argument : named.subList(plain, named.size())) {
            if (argument.POWER() != null) {
                code.expression(argument.expression());
            } else {
                pair(argument);
                code.emit(Opcode.PY_DICT, 1);
            }
            code.line(place);
            code.emit(Opcode.PY_CALL_MERGE);
        }
    }

    private void pair(ArgumentContext argument) {
        code.pushString(Literals.name(argument.getStart()));
        code.expression(argument.expression());
    }

    private void give(ArgumentContext argument, Map<ArgumentContext, Integer> cells) {
        Integer cell = cells.get(argument);
        if (cell == null) {
            code.expression(Arguments.value(argument));
        } else {
            code.loadHidden(cell);
        }
    }

    private static boolean isInOrder(@Nullable ArgumentContext[] bound) {
        int last = -1;
        for (ArgumentContext argument : bound) {
            int here = argument == null ? last : argument.getStart().getTokenIndex();
            if (here < last) {
                return false;
            }
            last = here;
        }
        return true;
    }

    /** Keywords may come in any order, but are evaluated in the order of the text. */
    private Map<ArgumentContext, Integer> evaluateAsWritten(ArgumentsContext arguments) {
        Map<ArgumentContext, Integer> cells = new IdentityHashMap<>();
        for (ArgumentContext argument : arguments.argument()) {
            code.expression(Arguments.value(argument));
            int cell = code.hidden();
            code.storeHidden(cell);
            cells.put(argument, cell);
        }
        return cells;
    }
}
