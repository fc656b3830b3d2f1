package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** {@code -x}, {@code ~x} or {@code !x}. */
final class UnaryExpression extends Expression {
    private final int opcode;
    private final Expression operand;

    UnaryExpression(int opcode, CType type, Expression operand, Token token) {
        super(type, token);
        this.opcode = opcode;
        this.operand = operand;
    }

    int opcode() {
        return opcode;
    }

    Expression operand() {
        return operand;
    }

    @Override
    void emit(Emitter out) {
        operand.emit(out);
        out.at(token());
        if (FloatingPoint.is(type())) {
            FloatingPoint.emitNegation(out, type());
        } else {
            out.op(opcode, opcode == Opcode.NOT ? 0 : ((Scalar) type()).mode());
        }
    }

    @Override
    void drop(Emitter out) {
        operand.drop(out);
    }

    @Override
    void branch(Emitter out, boolean when, Label target) {
        if (opcode == Opcode.NOT) {
            operand.branch(out, !when, target);
        } else {
            super.branch(out, when, target);
        }
    }

    @Override
    boolean hasEffects() {
        return operand.hasEffects();
    }
}
