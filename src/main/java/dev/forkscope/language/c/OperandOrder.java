package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which operand gcc 12 evaluates first at -O0: usually the left one, but it rewrites expressions before it looks at
 * them, and puts plain variables and constants behind. That shows where one operand changes what the other reads.
 */
final class OperandOrder {
    private OperandOrder() {}

    /** Whether the right operand of {@code opcode} comes first; both are of the operation's type. */
    static boolean rightFirst(int opcode, Expression left, Expression right) {
        if (FloatingPoint.is(left.type())) {
            return floating(opcode, left, right);
        }
        if (BinaryExpression.isComparison(opcode)) {
            return comparison(opcode, left, right);
        }
        return switch (opcode) {
            case Opcode.ADD -> sum(left, right, false);
            case Opcode.SUB -> difference(left, right);
            case Opcode.MUL -> product(left, right);
            case Opcode.AND, Opcode.OR -> bits(opcode, left, right);
            case Opcode.XOR -> exclusiveOr(left, right);
            default -> false;
        };
    }

    // -x + y is y - x, x - -y is x + y, and signs on both sides of other operators go; but nothing is put together that
    // would be rounded differently.
    private static boolean floating(int opcode, Expression left, Expression right) {
        Expression x = operand(Opcode.NEG, left);
        Expression y = operand(Opcode.NEG, right);
        if (opcode == Opcode.SUB) {
            return y != null && floating(Opcode.ADD, left, y);
        }
        if (opcode == Opcode.ADD && (x != null || y != null)) {
            return y == null;
        }
        return opcode != Opcode.DIV && (x != null && y != null ? swaps(x, y) : swaps(left, right));
    }

    /** {@code x op y} becomes {@code y op x} if x is a plain variable and y is not. */
    private static boolean swaps(Expression x, Expression y) {
        return x.isPlainVariable() && !y.isPlainVariable();
    }

    // -x + y is y - x. Where overflow wraps around, constants are moved to the end: (x + 1) + y is (x + y) + 1.
    private static boolean sum(Expression left, Expression right, boolean minusRight) {
        Expression x = operand(Opcode.NEG, left);
        Expression y = operand(Opcode.NEG, right);
        if (x != null && y != null && !minusRight) {
            return swaps(x, y);
        }
        if (sameFactor(Opcode.MUL, left, right)) {
            return swaps(factored(Opcode.MUL, left), factored(Opcode.MUL, right));
        }
        boolean wraps = left.type() == Scalar.UINT || left.type() == Scalar.ULONG;
        if (!wraps || !hasConstant(left, !minusRight) && !hasConstant(right, !minusRight)) {
            return x != null || y == null && !minusRight && swaps(left, right);
        }
        boolean minusX = x != null || !minusRight && operand(Opcode.INVERT, left) != null;
        boolean minusY = y != null || !minusRight && operand(Opcode.INVERT, right) != null;
        minusY ^= minusRight;
        return minusX == minusY ? swaps(variablePart(left, !minusRight), variablePart(right, !minusRight)) : minusX;
    }

    /** Whether a constant is added, which {@code ~x}, being -x - 1, counts for only in a sum. */
    private static boolean hasConstant(Expression part, boolean inSum) {
        return variablePart(part, inSum) != part && operand(Opcode.NEG, part) == null;
    }

    private static Expression variablePart(Expression part, boolean inSum) {
        return inSum || operand(Opcode.INVERT, part) == null ? variablePart(part) : part;
    }

    /** {@code x} of x + 1, 1 + x, x - 1, -x or ~x; else the whole. */
    private static Expression variablePart(Expression sum) {
        Expression part = operand(Opcode.NEG, sum);
        part = part == null ? operand(Opcode.INVERT, sum) : part;
        part = part == null ? besideConstant(Opcode.ADD, sum) : part;
        part = part == null ? besideConstant(Opcode.SUB, sum) : part;
        return part == null ? sum : part;
    }

    // x - -y is x + y, and x - y * 3 is x + y * -3 unless overflow wraps around.
    private static boolean difference(Expression left, Expression right) {
        Expression negated = operand(Opcode.NEG, right);
        if (negated != null) {
            return sum(left, negated, false);
        }
        boolean wraps = left.type() == Scalar.UINT || left.type() == Scalar.ULONG;
        if (!wraps && besideConstant(Opcode.MUL, right) != null) {
            return sum(left, right, false);
        }
        return wraps
                && (hasConstant(left, false) || hasConstant(right, false))
                && (operand(Opcode.NEG, left) != null || sum(left, right, true));
    }

    // (x * 3) * y is (x * y) * 3, and so is y * (x * 3).
    private static boolean product(Expression left, Expression right) {
        Expression x = besideConstant(Opcode.MUL, left);
        Expression y = besideConstant(Opcode.MUL, right);
        if (y != null) {
            return !swaps(y, x == null ? left : x);
        }
        return swaps(x == null ? left : x, right);
    }

    // (x & 3) & y is (x & y) & 3 for unsigned numbers, and ~x & ~y is ~(x | y).
    private static boolean bits(int opcode, Expression left, Expression right) {
        Expression x = operand(Opcode.INVERT, left);
        Expression y = operand(Opcode.INVERT, right);
        if (x != null && y != null) {
            return swaps(x, y);
        }
        boolean wraps = left.type() == Scalar.UINT || left.type() == Scalar.ULONG;
        if (opcode != Opcode.AND && sameFactor(Opcode.AND, left, right)) {
            return swaps(factored(Opcode.AND, left), factored(Opcode.AND, right));
        }
        x = wraps ? besideConstant(opcode, left) : null;
        y = wraps ? besideConstant(opcode, right) : null;
        return swaps(x == null ? left : x, y == null ? right : y);
    }

    // ~x ^ y is ~(x ^ y), and x ^ ~y is ~(y ^ x).
    private static boolean exclusiveOr(Expression left, Expression right) {
        Expression x = operand(Opcode.INVERT, left);
        Expression y = operand(Opcode.INVERT, right);
        if (x == null && y != null) {
            return !swaps(y, left);
        }
        return x == null ? bits(Opcode.XOR, left, right) : swaps(x, y == null ? right : y);
    }

    // ~x < ~y is y < x. -x < -y and x * 3 < y * 3 keep their order. x + 1 > y is x >= y, and y < x + 1 likewise, if
    // overflow need not wrap around.
    private static boolean comparison(int opcode, Expression left, Expression right) {
        Expression x = operand(Opcode.INVERT, left);
        Expression y = operand(Opcode.INVERT, right);
        if (x != null && y != null) {
            return !swaps(y, x);
        }
        boolean signed = left.type() == Scalar.INT || left.type() == Scalar.LONG;
        if (!signed) {
            return swaps(left, right);
        }
        x = operand(Opcode.NEG, left);
        y = operand(Opcode.NEG, right);
        if (x != null && y != null) {
            return swaps(x, y);
        }
        if (sameFactor(Opcode.MUL, left, right)) {
            return swaps(factored(Opcode.MUL, left), factored(Opcode.MUL, right));
        }
        if (constant(left) != 0 && constant(left) == constant(right)) {
            return swaps(variablePart(left), variablePart(right));
        }
        if (shrinks(opcode, left)) {
            return swaps(shrunk(left), right);
        }
        if (shrinks(mirrored(opcode), right)) {
            return !swaps(shrunk(right), left);
        }
        return swaps(left, right);
    }

    private static int mirrored(int comparison) {
        return switch (comparison) {
            case Opcode.LT -> Opcode.GT;
            case Opcode.GT -> Opcode.LT;
            case Opcode.LE -> Opcode.GE;
            case Opcode.GE -> Opcode.LE;
            default -> comparison;
        };
    }

    /** Whether {@code sum opcode y}, sum being x + c or x - c, can be said with a c that is nearer to 0. */
    private static boolean shrinks(int opcode, Expression sum) {
        long constant = constant(sum);
        return constant < 0 && (opcode == Opcode.LT || opcode == Opcode.GE)
                || constant > 0 && (opcode == Opcode.GT || opcode == Opcode.LE);
    }

    private static Expression shrunk(Expression sum) {
        long constant = constant(sum);
        return constant == 1 || constant == -1 ? variablePart(sum) : sum;
    }

    // x * 3 + y * 3 is (x + y) * 3.
    private static boolean sameFactor(int opcode, Expression left, Expression right) {
        return besideConstant(opcode, left) != null
                && besideConstant(opcode, right) != null
                && factor((BinaryExpression) left) == factor((BinaryExpression) right);
    }

    private static long factor(BinaryExpression product) {
        Expression constant = product.right() instanceof NumberExpression ? product.right() : product.left();
        return ((NumberExpression) constant).value();
    }

    private static Expression factored(int opcode, Expression product) {
        return Objects.requireNonNull(besideConstant(opcode, product));
    }

    private static long constant(Expression sum) {
        if (sum instanceof BinaryExpression binary) {
            if (binary.opcode() == Opcode.ADD && binary.left() instanceof NumberExpression number) {
                return number.value();
            }
            if (binary.right() instanceof NumberExpression number) {
                return binary.opcode() == Opcode.ADD
                        ? number.value()
                        : binary.opcode() == Opcode.SUB ? -number.value() : 0;
            }
        }
        return 0;
    }

    private static @Nullable Expression operand(int opcode, Expression expression) {
        return expression instanceof UnaryExpression unary && unary.opcode() == opcode ? unary.operand() : null;
    }

    /** {@code x} if the expression is {@code x opcode constant}, or the other way round where that is the same. */
    private static @Nullable Expression besideConstant(int opcode, Expression expression) {
        if (!(expression instanceof BinaryExpression binary) || binary.opcode() != opcode) {
            return null;
        }
        if (binary.right() instanceof NumberExpression) {
            return binary.left();
        }
        return binary.left() instanceof NumberExpression && opcode != Opcode.SUB ? binary.right() : null;
    }
}
