package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;

/** A value computed early, kept in a temporary until it is used. */
final class StashedExpression extends Expression {
    private final Expression value;
    private int temporary = -1;

    StashedExpression(Expression value) {
        super(value.type(), value.token());
        this.value = value;
    }

    /** Computes it now, if that makes a difference. */
    void prepare(Emitter out) {
        if (value.hasEffects()) {
            stash(out);
        }
    }

    /** Computes it now. */
    void stash(Emitter out) {
        value.emit(out);
        temporary = out.stash();
    }

    @Override
    void emit(Emitter out) {
        if (temporary >= 0) {
            out.op(Opcode.LOAD_LOCAL, temporary);
        } else {
            value.emit(out);
        }
    }

    /** It is not used any more. */
    void finish(Emitter out) {
        if (temporary >= 0) {
            out.release(temporary);
            temporary = -1;
        }
    }

    @Override
    boolean hasEffects() {
        return false;
    }
}
