package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.List;
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
        definition.parameter().forEach(this::checkAnnotation);
        if (definition.ARROW() != null) {
            Annotations.check(code, definition.expression());
        }
        if (!(code.scope.symbols.get(Literals.name(definition.NAME().getSymbol())) instanceof Symbol.Function function)
                || function.definition != definition) {
            return;
        }
        code.line(definition.getStart());
        for (Parameter parameter : function.parameters) {
            if (parameter.defaultValue() != null) {
                checkDefault(parameter.defaultValue());
                code.expression(parameter.defaultValue());
                code.emit(Opcode.STORE_GLOBAL, parameter.defaultCell());
            }
        }
        code.names.markExecuted(function);
        function.whenDefined.merge(code.flow);
    }

    /** A def has one set of defaults here; a def inside of one would need a set for each time it is executed. */
    private void checkDefault(PythonParser.ExpressionContext value) {
        boolean constant = Literals.truth(value) != null || Literals.isPlainString(value);
        if (!code.scope.isModule() && !constant) {
            code.problems.at(
                    value, "the default of a def inside a def must be written out: a number, a string or None");
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
        code.line(function.definition.getStart());
        for (Parameter parameter : function.parameters) {
            if (function.scope.symbols.get(parameter.name()) instanceof Symbol.Variable variable) {
                code.flow.bind(variable);
                code.names.trace(variable);
            }
        }
        code.statements.block(function.definition.block());
        code.push(PyValue.NONE);
        code.files.dropLocals();
        code.emit(Opcode.RETURN);
        code.blocks.endFunction(outer);
        code.assembler.defineFunction(function.index, entry, function.parameters.size(), function.scope.slots());
        code.scope = code.scopes.module;
    }

    /** A call; the result is left on the stack. */
    void call(Token name, Symbol.Function function, PythonParser.ArgumentsContext arguments) {
        code.names.requireExecuted(name, function);
        List<Parameter> parameters = function.parameters;
        ArgumentContext[] bound = Arguments.bind(code, name, function, arguments);
        if (bound == null) {
            code.push(PyValue.NONE);
            return;
        }
        boolean inOrder = isInOrder(bound);
        int[] cells = inOrder ? new int[0] : evaluateAsWritten(bound, arguments);
        for (int i = 0; i < bound.length; i++) {
            if (bound[i] == null) {
                code.emit(Opcode.LOAD_GLOBAL, parameters.get(i).defaultCell());
            } else if (inOrder) {
                code.expression(Arguments.value(bound[i]));
            } else {
                code.loadHidden(cells[i]);
            }
        }
        if (code.scope.isModule()) {
            atCalls.merge(code.flow);
        }
        code.line(name);
        code.emit(Opcode.CALL, function.index);
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

    /** {@code ( x -- result )}: a call with the value on top of the stack as the only argument. */
    void callWithTop(Token name, Symbol.Function function) {
        code.names.requireExecuted(name, function);
        if (code.scope.isModule()) {
            atCalls.merge(code.flow);
        }
        code.line(name);
        code.emit(Opcode.CALL, function.index);
    }

    /** Keywords may come in any order, but are evaluated in the order of the text. */
    private int[] evaluateAsWritten(ArgumentContext[] bound, PythonParser.ArgumentsContext arguments) {
        int[] cells = new int[bound.length];
        for (ArgumentContext argument : arguments.argument()) {
            for (int i = 0; i < bound.length; i++) {
                if (bound[i] == argument) {
                    code.expression(Arguments.value(argument));
                    cells[i] = code.hidden();
                    code.storeHidden(cells[i]);
                }
            }
        }
        return cells;
    }
}
