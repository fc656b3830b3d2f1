package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** Stands for what has already been reported, so that one mistake gives one error. */
final class ErroneousExpression extends Expression {
    ErroneousExpression(Token token) {
        super(Scalar.INT, token);
    }

    @Override
    void emit(Emitter out) {
        out.push(0);
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
