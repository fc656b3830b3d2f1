package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.Set;
import org.antlr.v4.runtime.Token;

/** What the operators mean for the types of their operands. */
final class Operators {
    private static final Set<Integer> FLOATING = Set.of(
            Opcode.ADD,
            Opcode.SUB,
            Opcode.MUL,
            Opcode.DIV,
            Opcode.EQ,
            Opcode.NE,
            Opcode.LT,
            Opcode.LE,
            Opcode.GT,
            Opcode.GE);

    private final Diagnostics diagnostics;
    private final Conversions conversions;
    private final Library library;

    Operators(Diagnostics diagnostics, Conversions conversions, Library library) {
        this.diagnostics = diagnostics;
        this.conversions = conversions;
        this.library = library;
    }

    /** {@code left operator right}. */
    Expression binary(Token operator, Expression leftOperand, Expression rightOperand) {
        Expression left = conversions.decay(leftOperand);
        Expression right = conversions.decay(rightOperand);
        if (left instanceof ErroneousExpression || right instanceof ErroneousExpression) {
            return new ErroneousExpression(operator);
        }
        int opcode = opcode(operator.getType());
        if ((isFunction(left) || isFunction(right)) && opcode != Opcode.EQ && opcode != Opcode.NE) {
            return refuse(operator, left, right);
        }
        if (left.type().isArithmetic() && right.type().isArithmetic()) {
            if (!FLOATING.contains(opcode) && (FloatingPoint.is(left.type()) || FloatingPoint.is(right.type()))) {
                return wholeOnly(operator, FloatingPoint.is(left.type()) ? left.type() : right.type());
            }
            return arithmetic(opcode, operator, left, right);
        }
        if (BinaryExpression.isComparison(opcode) && comparable(left, right)) {
            return new BinaryExpression(opcode, Scalar.INT, left, right, operator);
        }
        if (opcode == Opcode.ADD && left.type().isInteger() && right.type().isPointer()) {
            return offset(operator, right, left, false);
        }
        if ((opcode == Opcode.ADD || opcode == Opcode.SUB)
                && left.type().isPointer()
                && right.type().isInteger()) {
            return offset(operator, left, right, opcode == Opcode.SUB);
        }
        if (opcode == Opcode.SUB
                && left.type() instanceof PointerType a
                && right.type() instanceof PointerType b
                && Conversions.compatible(a.target(), b.target())) {
            return difference(operator, left, right, a.target().cells());
        }
        return refuse(operator, left, right);
    }

    private static boolean isFunction(Expression expression) {
        return expression.type() instanceof PointerType pointer && pointer.isOfFunction();
    }

    private Expression refuse(Token operator, Expression left, Expression right) {
        boolean isVoid = left.type() == Scalar.VOID || right.type() == Scalar.VOID;
        diagnostics.error(
                operator,
                isVoid
                        ? "'" + operator.getText() + "' needs a value on both sides, but a void function gives none."
                        : "'" + operator.getText() + "' does not work between " + Conversions.a(left.type()) + " and "
                                + Conversions.a(right.type()) + ".");
        return new ErroneousExpression(operator);
    }

    private Expression wholeOnly(Token operator, CType type) {
        diagnostics.error(
                operator,
                "'" + operator.getText() + "' needs whole numbers, but this is " + Conversions.a(type)
                        + "; write (int) or (long) before it.");
        return new ErroneousExpression(operator);
    }

    private static boolean comparable(Expression left, Expression right) {
        if (left.type() instanceof PointerType a
                && right.type() instanceof PointerType b
                && Conversions.compatible(a.target(), b.target())) {
            return true;
        }
        return left.type().isPointer() && Conversions.isNull(right)
                || right.type().isPointer() && Conversions.isNull(left);
    }

    private Expression arithmetic(int opcode, Token operator, Expression left, Expression right) {
        boolean shift = opcode == Opcode.SHL || opcode == Opcode.SHR;
        Scalar leftType = (Scalar) left.type();
        Scalar rightType = (Scalar) right.type();
        Scalar type = shift ? leftType.promoted() : Scalar.common(leftType, rightType);
        Expression x = Conversions.arithmetic(left, type);
        Expression y = Conversions.arithmetic(right, shift ? rightType.promoted() : type);
        Scalar result = BinaryExpression.isComparison(opcode) ? Scalar.INT : type;
        if (x instanceof NumberExpression a && y instanceof NumberExpression b) {
            Long value = Folding.binary(opcode, type, a.value(), b.value());
            if (value != null) {
                return new NumberExpression(result, value, operator);
            }
        }
        if (type == Scalar.ULONG && (opcode == Opcode.DIV || opcode == Opcode.MOD || opcode == Opcode.SHR)) {
            return new UnsignedLongExpression(library.unsignedLong(opcode), x, y, operator);
        }
        return new BinaryExpression(opcode, result, x, y, operator);
    }

    private Expression offset(Token operator, Expression pointer, Expression index, boolean backwards) {
        CType target = ((PointerType) pointer.type()).target();
        if (target instanceof StructType struct && !struct.isComplete()) {
            diagnostics.error(operator, Structures.undefined(struct));
            return new ErroneousExpression(operator);
        }
        if (target == Scalar.VOID) {
            diagnostics.error(operator, "a void * cannot be moved, because nothing says how large one step is.");
            return new ErroneousExpression(operator);
        }
        return new PointerOffsetExpression(pointer, Conversions.arithmetic(index, Scalar.LONG), backwards, operator);
    }

    /** {@code value * factor} for a long. */
    Expression multiply(Expression value, long factor, Token at) {
        return arithmetic(Opcode.MUL, at, value, new NumberExpression(Scalar.LONG, factor, at));
    }

    private static Expression difference(Token operator, Expression left, Expression right, int cells) {
        Expression difference = new BinaryExpression(
                Opcode.SUB,
                Scalar.LONG,
                new RetypedExpression(left, Scalar.LONG),
                new RetypedExpression(right, Scalar.LONG),
                operator);
        return cells == 1
                ? difference
                : new BinaryExpression(
                        Opcode.DIV,
                        Scalar.LONG,
                        difference,
                        new NumberExpression(Scalar.LONG, cells, operator),
                        operator);
    }

    /** {@code -x}, {@code +x}, {@code ~x} or {@code !x}. */
    Expression unary(Token operator, Expression operand) {
        Expression value = conversions.decay(operand);
        if (value instanceof ErroneousExpression) {
            return value;
        }
        boolean not = operator.getType() == CLexer.NOT;
        if (not ? !value.type().isScalar() : !value.type().isArithmetic()) {
            diagnostics.error(
                    operator, "'" + operator.getText() + "' does not work with " + Conversions.a(value.type()) + ".");
            return new ErroneousExpression(operator);
        }
        if (operator.getType() == CLexer.TILDE && FloatingPoint.is(value.type())) {
            return wholeOnly(operator, value.type());
        }
        if (not) {
            value = FloatingPoint.truth(value);
        }
        Scalar type = not || !(value.type() instanceof Scalar scalar) ? Scalar.INT : scalar.promoted();
        Expression promoted = not ? value : Conversions.arithmetic(value, type);
        if (operator.getType() == CLexer.PLUS) {
            return promoted instanceof NumberExpression ? promoted : new ConvertExpression(promoted, type, operator);
        }
        int opcode = not ? Opcode.NOT : operator.getType() == CLexer.MINUS ? Opcode.NEG : Opcode.INVERT;
        return promoted instanceof NumberExpression number
                ? new NumberExpression(type, Folding.unary(opcode, type, number.value()), operator)
                : new UnaryExpression(opcode, type, promoted, operator);
    }

    private static int opcode(int token) {
        return switch (token) {
            case CLexer.STAR, CLexer.STAR_ASSIGN -> Opcode.MUL;
            case CLexer.SLASH, CLexer.SLASH_ASSIGN -> Opcode.DIV;
            case CLexer.PERCENT, CLexer.PERCENT_ASSIGN -> Opcode.MOD;
            case CLexer.PLUS, CLexer.PLUS_ASSIGN, CLexer.PLUS_PLUS -> Opcode.ADD;
            case CLexer.MINUS, CLexer.MINUS_ASSIGN, CLexer.MINUS_MINUS -> Opcode.SUB;
            case CLexer.LEFT_SHIFT, CLexer.LEFT_ASSIGN -> Opcode.SHL;
            case CLexer.RIGHT_SHIFT, CLexer.RIGHT_ASSIGN -> Opcode.SHR;
            case CLexer.LESS -> Opcode.LT;
            case CLexer.GREATER -> Opcode.GT;
            case CLexer.LESS_EQUAL -> Opcode.LE;
            case CLexer.GREATER_EQUAL -> Opcode.GE;
            case CLexer.EQUAL -> Opcode.EQ;
            case CLexer.NOT_EQUAL -> Opcode.NE;
            case CLexer.AND, CLexer.AND_ASSIGN -> Opcode.AND;
            case CLexer.XOR, CLexer.XOR_ASSIGN -> Opcode.XOR;
            case CLexer.OR, CLexer.OR_ASSIGN -> Opcode.OR;
            default -> throw new IllegalArgumentException("not a binary operator: " + token);
        };
    }
}
