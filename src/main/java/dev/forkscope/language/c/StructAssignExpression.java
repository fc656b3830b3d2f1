package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/**
 * {@code place = value} for a whole structure. The value of an expression that is a structure is where that lies, which holds until
 * the expression around it is done: a variable, or a part of the frame that a function's result was put into.
 */
final class StructAssignExpression extends Expression {
    private final Unit unit;
    private final Place place;
    private final Expression value;

    StructAssignExpression(Unit unit, Place place, Expression value, Token token) {
        super(place.type(), token);
        this.unit = unit;
        this.place = place;
        this.value = value;
        unit.library.require("__copy");
    }

    @Override
    void emit(Emitter out) {
        place.address(out);
        value.emit(out);
        copy(unit, out, type(), token());
        if (place instanceof VariablePlace variable) {
            TracedParts.all(out, variable);
        }
    }

    /** {@code ( to from -- to )}: copies a structure. */
    static void copy(Unit unit, Emitter out, CType type, Token at) {
        out.at(at);
        out.op(Opcode.MEMBER, 0);
        out.op(Opcode.SWAP);
        out.op(Opcode.MEMBER, 0);
        out.op(Opcode.SWAP);
        out.push(type.cells());
        out.op(Opcode.CALL, unit.library.require("__copy").index());
    }

    @Override
    boolean hasEffects() {
        return true;
    }

    /** What a function does with a structure that was handed to it: has it lie in its own frame. */
    static void keep(Unit unit, Emitter out, Variable variable, int from, Token at) {
        out.op(Opcode.LOCAL_ADDRESS, variable.slot());
        out.op(Opcode.LOAD_LOCAL, from);
        copy(unit, out, variable.type(), at);
        out.op(Opcode.POP);
    }
}
