package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.language.python.PythonParser.LambdaHeadContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles defs and lambdas: what happens when one is executed, and its body. */
final class Functions {
    private final Code code;
    private final FunctionCalls calls;
    private final FunctionValues values;
    private final Decorators decorators;
    /** What is bound at every call from the module, and so in every body. */
    private final Flow atCalls = Flow.nowhere();

    Functions(Code code) {
        this.code = code;
        calls = new FunctionCalls(code);
        values = new FunctionValues(code);
        decorators = new Decorators(code);
    }

    FunctionCalls calls() {
        return calls;
    }

    Decorators decorators() {
        return decorators;
    }

    /** Executes a def statement: its defaults are evaluated now, and its name is known from here on. */
    void execute(FunctionDefinitionContext definition) {
        checkAnnotations(definition);
        Token name = definition.NAME().getSymbol();
        Symbol.Function function = code.scopes.definition(definition);
        if (function == null) {
            decorators.forget();
            return;
        }
        code.line(definition.getStart());
        values.make(function);
        decorators.apply(definition.getStart());
        if (code.scope.symbols.get(Literals.name(name)) == function) {
            code.names.define(function);
        } else {
            code.names.store(name);
        }
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
        if (code.scopes.definition(lambda.lambdaHead(0)) == null) {
            code.scopes.readLate(code.scope, lambda);
        }
        lambda(lambda.lambdaHead(0));
    }

    /** The same for one of several lambdas that follow each other. */
    private void lambda(LambdaHeadContext head) {
        Symbol.Function function = code.scopes.definition(head);
        if (function == null) {
            code.push(PyValue.NONE);
            return;
        }
        values.make(function);
        function.whenDefined.merge(code.flow);
    }

    /** {@code ( -- function )}: what a def makes, whatever is then done with it. */
    void make(Symbol.Function function) {
        values.make(function);
        function.whenDefined.merge(code.flow);
    }

    private void checkAnnotation(PythonParser.ParameterContext parameter) {
        if (parameter.COLON() != null) {
            Annotations.check(code, parameter.expression(0));
        }
    }

    /** Compiles the body of every def, after the module's own code. */
    void bodies() {
        // More lambdas turn up in the f-strings of bodies.
        for (int i = 0; i < code.scopes.functions().size(); i++) {
            body(code.scopes.functions().get(i));
        }
    }

    private void body(Symbol.Function function) {
        code.scope = function.scope;
        code.flow = (function.scope.outer == null ? atCalls : function.whenDefined).copy();
        List<Blocks.Block> outer = code.blocks.startFunction();
        int entry = code.assembler.here();
        code.line(function.definition.node().getStart());
        values.begin(function);
        for (Parameter parameter : function.parameters) {
            if (function.scope.symbols.get(parameter.name()) instanceof Symbol.Variable variable) {
                code.flow.bind(variable);
                code.names.trace(variable);
            }
        }
        ParserRuleContext body = function.definition.body();
        if (body instanceof PythonParser.BlockContext block) {
            code.statements.block(block);
            code.push(PyValue.NONE);
        } else if (body instanceof LambdaHeadContext head) {
            lambda(head);
        } else {
            code.expression(body);
        }
        code.files.dropLocals();
        code.emit(Opcode.RETURN);
        code.blocks.endFunction(outer);
        code.assembler.defineFunction(function.index, entry, function.parameters.size(), function.scope.slots());
        code.scope = code.scopes.module;
    }

    /** A call from here may come to any def: what is bound now is bound in its body. */
    void mayBeCalled() {
        if (code.scope.isModule()) {
            atCalls.merge(code.flow);
        }
    }
}
