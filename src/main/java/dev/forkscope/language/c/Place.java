package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** An expression that can be assigned to, or whose address can be taken. */
abstract class Place extends Expression {
    Place(CType type, Token token) {
        super(type, token);
    }

    /** Whether it is declared const. */
    abstract boolean isConstant();

    /** Leaves its address on the stack. */
    abstract void address(Emitter out);

    /** Stores {@code value}; leaves it on the stack if {@code needed}. */
    abstract void assign(Emitter out, Expression value, Token at, boolean needed);

    /** Stores {@code newValue}, which finds the old one on the stack; leaves the old or the new one there as asked. */
    abstract void change(Emitter out, Expression newValue, Token at, boolean oldNeeded, boolean newNeeded);

    @Override
    void drop(Emitter out) {
        if (hasEffects()) {
            emit(out);
            out.op(Opcode.POP);
        }
    }
}
