package dev.forkscope.language.c;

import org.antlr.v4.runtime.Token;

/** A string literal; its value is the address of its first character. */
final class StringExpression extends Expression {
    private final byte[] bytes;

    StringExpression(byte[] bytes, Token token) {
        super(new ArrayType(Scalar.CHAR, bytes.length + 1), token);
        this.bytes = bytes;
    }

    /** Its characters without the terminating 0. */
    byte[] bytes() {
        return bytes;
    }

    @Override
    void emit(Emitter out) {
        out.at(token());
        out.push(out.literal(bytes));
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
