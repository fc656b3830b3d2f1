package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** {@code stdin}, {@code stdout} or {@code stderr}; only output functions can do something with it. */
final class StreamExpression extends Expression {
    private final int number;

    StreamExpression(int number, Token token) {
        super(Scalar.VOID, token);
        this.number = number;
    }

    /** 0, 1 or 2. */
    int number() {
        return number;
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
