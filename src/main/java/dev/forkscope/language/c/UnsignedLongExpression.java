package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** An operator between two unsigned longs that the machine has no instruction for: a library function does it. */
final class UnsignedLongExpression extends Expression {
    private final FunctionSymbol function;
    private final Expression left;
    private final Expression right;

    UnsignedLongExpression(FunctionSymbol function, Expression left, Expression right, Token token) {
        super(Scalar.ULONG, token);
        this.function = function;
        this.left = left;
        this.right = right;
    }

    // The left operand first, unlike the arguments of a call.
    @Override
    void emit(Emitter out) {
        left.emit(out);
        right.emit(out);
        out.at(token());
        out.op(Opcode.CALL, function.index());
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
