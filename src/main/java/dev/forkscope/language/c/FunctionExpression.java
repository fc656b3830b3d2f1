package dev.forkscope.language.c;

import dev.forkscope.protocol.SignalCall;
import org.antlr.v4.runtime.Token;

/** The name of a function where a value stands: its address. */
final class FunctionExpression extends Expression {
    private final FunctionSymbol function;

    FunctionExpression(FunctionSymbol function, Token token) {
        super(PointerType.to(function.type()), token);
        this.function = function;
    }

    FunctionSymbol function() {
        return function;
    }

    /** What the machine knows it by. */
    long address() {
        return function.index() + (long) SignalCall.FIRST_FUNCTION;
    }

    @Override
    void emit(Emitter out) {
        out.at(token());
        out.push(address());
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
