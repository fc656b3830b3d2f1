package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** A checked expression that knows its type and how to write itself as instructions. */
abstract class Expression {
    private final CType type;
    private final Token token;

    Expression(CType type, Token token) {
        this.type = type;
        this.token = token;
    }

    CType type() {
        return type;
    }

    /** The token whose line its own instruction gets: the operator, or the name of what is called. */
    Token token() {
        return token;
    }

    /** Leaves exactly one value on the stack, even if the type is void. */
    abstract void emit(Emitter out);

    /** Evaluates only for its effects. */
    void drop(Emitter out) {
        emit(out);
        out.op(Opcode.POP);
    }

    /** Goes to {@code target} if its truth is {@code when}, else on. */
    void branch(Emitter out, boolean when, Label target) {
        emit(out);
        out.jump(when ? Opcode.JUMP_IF_NOT_ZERO : Opcode.JUMP_IF_ZERO, target);
    }

    /** Whether evaluating it may change anything. */
    abstract boolean hasEffects();

    /** Whether it is a variable as it stands, which gcc evaluates last among operands that may be swapped. */
    boolean isPlainVariable() {
        return false;
    }
}
