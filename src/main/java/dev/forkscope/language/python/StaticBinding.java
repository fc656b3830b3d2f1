package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Binds arguments to parameters where both are known before the program runs. */
final class StaticBinding {
    private final Code code;
    private final Token name;
    private final Symbol.Function function;
    private final ArgumentsContext written;
    /** Whether what does not fit is reported. */
    private final boolean reports;

    StaticBinding(Code code, Token name, Symbol.Function function, ArgumentsContext written, boolean reports) {
        this.code = code;
        this.name = name;
        this.function = function;
        this.written = written;
        this.reports = reports;
    }

    /**
     * For each parameter the argument that is given for it, null for its default. What is left for a {@code *parameter} goes to
     * {@code rest}. Null if they do not fit.
     */
    @Nullable
    ArgumentContext @Nullable [] bind(Arguments arguments, List<ArgumentContext> rest) {
        List<Parameter> parameters = function.parameters;
        int positional = (int) parameters.stream().filter(Parameter::positional).count();
        List<ArgumentContext> placed = arguments.positional;
        if (placed.size() > positional && parameters.stream().anyMatch(Parameter::takesMany)) {
            rest.addAll(placed.subList(positional, placed.size()));
            placed = placed.subList(0, positional);
        }
        if (placed.size() > positional) {
            return all(
                    name.getText() + "() takes " + Arguments.number(positional, positional) + ", not " + placed.size());
        }
        @Nullable ArgumentContext[] bound = new ArgumentContext[parameters.size()];
        for (int i = 0; i < bound.length; i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.takesMany()) {
                continue;
            }
            ArgumentContext keyword = arguments.keywords.remove(parameter.name());
            bound[i] = i < placed.size() ? placed.get(i) : keyword;
            if (keyword != null && bound[i] != keyword) {
                return one(keyword, "the parameter " + parameter.name() + " already has a value");
            }
            if (bound[i] == null && parameter.defaultValue() == null) {
                return all(name.getText() + "() needs a value for " + parameter.name());
            }
        }
        for (Map.Entry<String, ArgumentContext> unknown : arguments.keywords.entrySet()) {
            return one(unknown.getValue(), name.getText() + "() has no parameter " + unknown.getKey());
        }
        return bound;
    }

    private @Nullable ArgumentContext @Nullable [] all(String message) {
        if (reports) {
            code.problems.between(name, written.getStop(), message);
        }
        return null;
    }

    private @Nullable ArgumentContext @Nullable [] one(ArgumentContext argument, String message) {
        if (reports) {
            code.problems.at(argument, message);
        }
        return null;
    }
}
