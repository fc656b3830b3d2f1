package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFunction;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles defs: what happens when one is executed, its body, and calls of it. */
final class Functions {
    private final Code code;
    /** What is bound at every call from the module, and so in every body. */
    private final Flow atCalls = Flow.nowhere();

    Functions(Code code) {
        this.code = code;
    }

    /** Executes a def statement: its defaults are evaluated now, and its name is known from here on. */
    void execute(FunctionDefinitionContext definition) {
        checkAnnotations(definition);
        if (!(code.scope.symbols.get(Literals.name(definition.NAME().getSymbol())) instanceof Symbol.Function function)
                || function.definition.node() != definition) {
            return;
        }
        code.line(definition.getStart());
        defaults(function);
        code.names.markExecuted(function);
        function.whenDefined.merge(code.flow);
    }

    void checkAnnotations(FunctionDefinitionContext definition) {
        definition.parameter().forEach(this::checkAnnotation);
        if (definition.ARROW() != null) {
            Annotations.check(code, definition.expression());
        }
    }

    /** Evaluates a lambda: its defaults are evaluated now, and it is a value. */
    void lambda(PythonParser.LambdaContext lambda) {
        Symbol.Function function = code.scopes.lambda(lambda);
        if (function == null || lambda.lambdaHead().size() > 1 || code.scope.isInComprehension()) {
            code.refuse(
                    lambda,
                    "a lambda inside of another, of an f-string or of a comprehension is outside the subset: write a def");
            return;
        }
        defaults(function);
        code.push(value(function));
        function.whenDefined.merge(code.flow);
    }

    void defaults(Symbol.Function function) {
        for (Parameter parameter : function.parameters) {
            if (parameter.defaultValue() != null) {
                checkDefault(parameter.defaultValue());
                code.expression(parameter.defaultValue());
                code.emit(Opcode.STORE_GLOBAL, parameter.defaultCell());
            }
        }
    }

    /** A def has one set of defaults here; one that is executed again and again would need a set for each time. */
    private void checkDefault(ParserRuleContext value) {
        boolean constant = Literals.truth(value) != null || Literals.isPlainString(value);
        if (!constant && (!code.scope.isModule() || code.blocks.isInLoop())) {
            code.problems.at(
                    value,
                    "the default of a def or lambda inside a def or a loop must be written out: a number, a string or None");
        }
    }

    private void checkAnnotation(PythonParser.ParameterContext parameter) {
        if (parameter.COLON() != null) {
            Annotations.check(code, parameter.expression(0));
        }
    }

    /** Compiles the body of every def, after the module's own code. */
    void bodies() {
        for (Symbol.Function function : code.scopes.functions()) {
            body(function);
        }
    }

    private void body(Symbol.Function function) {
        code.scope = function.scope;
        code.flow = (function.scope.outer == null ? atCalls : function.whenDefined).copy();
        List<Blocks.Block> outer = code.blocks.startFunction();
        int entry = code.assembler.here();
        code.line(function.definition.node().getStart());
        for (Parameter parameter : function.parameters) {
            if (function.scope.symbols.get(parameter.name()) instanceof Symbol.Variable variable) {
                code.flow.bind(variable);
                code.names.trace(variable);
            }
        }
        if (function.definition.body() instanceof PythonParser.BlockContext block) {
            code.statements.block(block);
            code.push(PyValue.NONE);
        } else {
            code.expression(function.definition.body());
        }
        code.files.dropLocals();
        code.emit(Opcode.RETURN);
        code.blocks.endFunction(outer);
        code.assembler.defineFunction(function.index, entry, function.parameters.size(), function.scope.slots());
        code.scope = code.scopes.module;
    }

    /** What the def's name holds: a value by which it can be called. */
    long value(Symbol.Function function) {
        if (function.value == 0) {
            function.value = PyFunction.value(signature(function), code.assembler.string(qualifiedName(function)));
        }
        return function.value;
    }

    private int signature(Symbol.Function function) {
        List<Parameter> parameters = function.parameters;
        List<Parameter> bound = parameters.stream().filter(p -> !p.rest()).toList();
        long[] cells = new long[PyFunction.PARAMETERS + bound.size() * PyFunction.PARAMETER_CELLS];
        cells[PyFunction.INDEX] = function.index;
        cells[PyFunction.POSITIONAL] =
                bound.stream().filter(Parameter::positional).count();
        cells[PyFunction.REST] = parameters.size() - bound.size();
        cells[PyFunction.KEYWORD_ONLY] =
                bound.stream().filter(Parameter::keywordOnly).count();
        int at = PyFunction.PARAMETERS;
        for (Parameter parameter : bound) {
            cells[at + PyFunction.NAME] = code.assembler.string(parameter.name());
            cells[at + PyFunction.DEFAULT] = parameter.defaultCell();
            at += PyFunction.PARAMETER_CELLS;
        }
        return code.assembler.data(cells);
    }

    /** As {@code __qualname__} has it. */
    private String qualifiedName(Symbol.Function function) {
        for (Symbol.Function around : code.scopes.functions()) {
            if (around.scope == function.scope.outer) {
                return qualifiedName(around) + ".<locals>." + function.name;
            }
        }
        return function.name;
    }

    /** A call; the result is left on the stack. */
    void call(Token name, Symbol.Function function, PythonParser.ArgumentsContext arguments) {
        if (Arguments.haveStars(arguments) && !code.scope.isOutOfReach(function)) {
            code.names.load(name);
            callValue(name, arguments);
            return;
        }
        code.names.requireExecuted(name, function);
        List<Parameter> parameters = function.parameters;
        List<ArgumentContext> rest = new ArrayList<>();
        ArgumentContext[] bound = Arguments.bind(code, name, function, arguments, rest);
        if (bound == null) {
            code.push(PyValue.NONE);
            return;
        }
        boolean inOrder = isInOrder(bound);
        Map<ArgumentContext, Integer> cells = inOrder ? Map.of() : evaluateAsWritten(arguments);
        for (int i = 0; i < bound.length; i++) {
            if (parameters.get(i).rest()) {
                rest.forEach(argument -> give(argument, cells));
                code.emit(Opcode.PY_TUPLE, rest.size());
            } else if (bound[i] == null) {
                code.emit(Opcode.LOAD_GLOBAL, parameters.get(i).defaultCell());
            } else {
                give(bound[i], cells);
            }
        }
        mayBeCalled();
        code.line(name);
        code.emit(Opcode.CALL, function.index);
    }

    /** {@code ( function -- result )}: a call of what is on the stack. */
    void callValue(Token place, PythonParser.ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written, true);
        if (arguments == null) {
            return;
        }
        if (!arguments.keywords.isEmpty() && code.scopes.classes.any() && !Arguments.haveStars(written)) {
            code.push(PyValue.UNBOUND);
            new ObjectCalls(code).call(place, written);
            return;
        }
        for (ArgumentContext keyword : arguments.keywords.values()) {
            code.problems.at(
                    keyword,
                    "a keyword in a call with * or of what is in a variable is outside the subset: give the values in their order");
            return;
        }
        boolean stars = Arguments.haveStars(written);
        if (stars) {
            code.expressions.comprehensions().starred(arguments.positional);
        } else {
            arguments.positional.forEach(argument -> code.expression(Arguments.value(argument)));
        }
        mayBeCalled();
        code.line(place);
        code.emit(stars ? Opcode.PY_CALL_SPREAD : Opcode.PY_CALL_VALUE, stars ? 0 : arguments.positional.size());
    }

    private void give(ArgumentContext argument, Map<ArgumentContext, Integer> cells) {
        Integer cell = cells.get(argument);
        if (cell == null) {
            code.expression(Arguments.value(argument));
        } else {
            code.loadHidden(cell);
        }
    }

    /** A call from here may come to any def: what is bound now is bound in its body. */
    void mayBeCalled() {
        if (code.scope.isModule()) {
            atCalls.merge(code.flow);
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
    private Map<ArgumentContext, Integer> evaluateAsWritten(PythonParser.ArgumentsContext arguments) {
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
