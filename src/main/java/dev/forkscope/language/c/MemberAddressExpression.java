package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** The address of a member of the structure at a computed address; a structure that lies nowhere is a SIGSEGV. */
final class MemberAddressExpression extends Expression {
    private final Expression struct;
    private final int cell;

    MemberAddressExpression(Expression struct, int cell, PointerType type, Token token) {
        super(type, token);
        this.struct = struct;
        this.cell = cell;
    }

    Expression struct() {
        return struct;
    }

    int cell() {
        return cell;
    }

    /** How far it lies from the first cell of the outermost structure, of which that may be a member. */
    int depth() {
        return struct instanceof MemberAddressExpression outer ? outer.depth() + cell : cell;
    }

    @Override
    void emit(Emitter out) {
        struct.emit(out);
        if (cell != 0) {
            out.at(token());
            out.op(Opcode.MEMBER, cell);
        }
    }

    @Override
    boolean hasEffects() {
        return struct.hasEffects();
    }
}
