package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.Token;

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
                code.expression(parameter.defaultValue());
                code.emit(Opcode.STORE_GLOBAL, parameter.defaultCell());
            }
        }
        code.names.markExecuted(function);
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
        code.flow = atCalls.copy();
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
        boolean inOrder = true;
        for (int i = 1; i < bound.length; i++) {
            inOrder &= bound[i] == null
                    || bound[i - 1] == null
                    || bound[i - 1].getStart().getTokenIndex()
                            < bound[i].getStart().getTokenIndex();
        }
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
