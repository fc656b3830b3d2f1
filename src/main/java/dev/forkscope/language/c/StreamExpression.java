package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** {@code stdin}, {@code stdout} or {@code stderr}. A variable can hold the last two; the first only has a name. */
final class StreamExpression extends Expression {
    private final int number;

    StreamExpression(int number, Token token) {
        super(number == 0 ? Scalar.VOID : Stream.POINTER, token);
        this.number = number;
    }

    /** 0, 1 or 2. */
    int number() {
        return number;
    }

    @Override
    void emit(Emitter out) {
        out.push(number);
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
