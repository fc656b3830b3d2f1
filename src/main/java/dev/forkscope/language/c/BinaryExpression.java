package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** An operator between two numbers, or a comparison of two addresses; operands already of their common type. */
final class BinaryExpression extends Expression {
    private final int opcode;
    private final Expression left;
    private final Expression right;

    BinaryExpression(int opcode, CType type, Expression left, Expression right, Token token) {
        super(type, token);
        this.opcode = opcode;
        this.left = left;
        this.right = right;
    }

    @Override
    void emit(Emitter out) {
        if (rightFirst()) {
            operand(out, right);
            operand(out, left);
            out.at(token());
            out.op(Opcode.SWAP);
        } else {
            operand(out, left);
            operand(out, right);
            out.at(token());
        }
        if (FloatingPoint.is(left.type())) {
            FloatingPoint.emitOperator(out, opcode);
            if (type() == Scalar.FLOAT) {
                FloatingPoint.emitConversion(out, Scalar.DOUBLE, Scalar.FLOAT);
            }
        } else {
            emitOperator(out, opcode, left.type());
        }
    }

    private static void operand(Emitter out, Expression operand) {
        operand.emit(out);
        if (operand.type() == Scalar.FLOAT) {
            FloatingPoint.emitConversion(out, Scalar.FLOAT, Scalar.DOUBLE);
        }
    }

    /** {@code ( x y -- x op y )} for integers or addresses of type {@code operands}. */
    private static void emitOperator(Emitter out, int opcode, CType operands) {
        if (operands == Scalar.ULONG && isOrdering(opcode)) {
            // Signed comparison orders unsigned numbers rightly once their sign bits are flipped.
            for (int i = 0; i < 2; i++) {
                out.push(Long.MIN_VALUE);
                out.op(Opcode.XOR, Scalar.LONG.mode());
                out.op(Opcode.SWAP);
            }
        }
        out.op(opcode, isComparison(opcode) ? 0 : ((Scalar) operands).mode());
    }

    private boolean rightFirst() {
        return hasEffects() && OperandOrder.rightFirst(opcode, left, right);
    }

    int opcode() {
        return opcode;
    }

    Expression left() {
        return left;
    }

    Expression right() {
        return right;
    }

    static boolean isComparison(int opcode) {
        return opcode == Opcode.EQ || opcode == Opcode.NE || isOrdering(opcode);
    }

    static boolean isOrdering(int opcode) {
        return opcode == Opcode.LT || opcode == Opcode.LE || opcode == Opcode.GT || opcode == Opcode.GE;
    }

    @Override
    boolean hasEffects() {
        return left.hasEffects() || right.hasEffects();
    }
}
