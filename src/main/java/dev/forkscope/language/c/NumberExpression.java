package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** A constant. */
final class NumberExpression extends Expression {
    private final long value;

    NumberExpression(CType type, long value, Token token) {
        super(type, token);
        this.value = value;
    }

    static NumberExpression ofInt(long value, Token token) {
        return new NumberExpression(Scalar.INT, value, token);
    }

    long value() {
        return value;
    }

    @Override
    void emit(Emitter out) {
        out.at(token());
        out.push(value);
    }

    @Override
    void drop(Emitter out) {}

    @Override
    void branch(Emitter out, boolean when, Label target) {
        if (value != 0 == when) {
            out.at(token());
            out.jump(Opcode.JUMP, target);
        }
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
