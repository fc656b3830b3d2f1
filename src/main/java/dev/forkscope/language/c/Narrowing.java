package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.Set;

/**
 * What gcc makes of an expression under a cast: it narrows before it computes, so that (int)(x + y) of long numbers is the sum of
 * (unsigned)x and (unsigned)y. What comes of it is the same, but {@link OperandOrder} sees other operands.
 */
final class Narrowing {
    private static final Set<Integer> ARITHMETIC = Set.of(Opcode.ADD, Opcode.SUB, Opcode.MUL);
    private static final Set<Integer> BITWISE = Set.of(Opcode.AND, Opcode.OR, Opcode.XOR);

    private Narrowing() {}

    /** What {@code expression} is for gcc under a cast to {@code type}; the same if nothing can be seen of the difference. */
    static Expression under(Expression expression, Scalar type) {
        boolean narrower = type != Scalar.BOOL
                && !type.isFloating()
                && !FloatingPoint.is(expression.type())
                && type.bytes() < expression.type().bytes();
        return narrower && expression.hasEffects() ? narrowed(expression, type) : expression;
    }

    private static Expression narrowed(Expression expression, Scalar type) {
        if (expression instanceof BinaryExpression binary && isNarrowed(binary.opcode())) {
            Scalar computed = ARITHMETIC.contains(binary.opcode()) ? Scalar.UINT : Scalar.INT;
            return new BinaryExpression(
                    binary.opcode(),
                    computed,
                    operand(binary.left(), type, computed),
                    operand(binary.right(), type, computed),
                    binary.token());
        }
        if (expression instanceof UnaryExpression unary && unary.opcode() != Opcode.NOT) {
            return new UnaryExpression(
                    unary.opcode(), Scalar.UINT, operand(unary.operand(), type, Scalar.UINT), unary.token());
        }
        return expression;
    }

    private static boolean isNarrowed(int opcode) {
        return ARITHMETIC.contains(opcode) || BITWISE.contains(opcode);
    }

    private static Expression operand(Expression operand, Scalar type, Scalar computed) {
        Expression own = operand;
        while (own instanceof ConvertExpression widened
                && widened.value().type().bytes() <= type.bytes()) {
            own = widened.value();
        }
        if (own.type().bytes() > type.bytes()) {
            own = narrowed(own, type);
            own = type.bytes() < computed.bytes() ? Conversions.arithmetic(own, type) : own;
        }
        return Conversions.arithmetic(own, computed);
    }
}
