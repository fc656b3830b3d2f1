package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** The name of a function where a value stands; only atexit(3) can do something with it. */
final class FunctionExpression extends Expression {
    private final FunctionSymbol function;

    FunctionExpression(FunctionSymbol function, Token token) {
        super(Scalar.VOID, token);
        this.function = function;
    }

    FunctionSymbol function() {
        return function;
    }

    @Override
    void emit(Emitter out) {
        out.at(token());
        out.push(function.index());
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
