package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** The address of a member of the structure at a computed address; a structure that lies nowhere is a SIGSEGV. */
final class MemberAddressExpression extends Expression {
    private final Expression struct;
    private final int cell;
    private final boolean checked;

    MemberAddressExpression(Expression struct, int cell, PointerType type, Token token) {
        this(struct, cell, cell != 0 || type.target() instanceof ArrayType, type, token);
    }

    private MemberAddressExpression(Expression struct, int cell, boolean checked, PointerType type, Token token) {
        super(type, token);
        this.struct = struct;
        this.cell = cell;
        this.checked = checked;
    }

    /** The address as it is, of which an element that may lie further on will be looked at. */
    static MemberAddressExpression present(Expression address, Token token) {
        return new MemberAddressExpression(address, 0, true, (PointerType) address.type(), token);
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
        // The first number or address of a structure is looked at where it lies, which is check enough.
        if (checked) {
            out.at(token());
            out.op(Opcode.MEMBER, cell);
        }
    }

    @Override
    boolean hasEffects() {
        return struct.hasEffects();
    }
}
