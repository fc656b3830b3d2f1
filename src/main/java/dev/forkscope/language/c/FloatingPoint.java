package dev.forkscope.language.c;

import dev.forkscope.protocol.Floating;
import dev.forkscope.protocol.Opcode;
import org.jspecify.annotations.Nullable;

/** Floating-point numbers: their constants, and how they are converted. A constant's value is what lies in its cell. */
final class FloatingPoint {
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_64 = 0x1p64;

    private FloatingPoint() {}

    static boolean is(CType type) {
        return type instanceof Scalar scalar && scalar.isFloating();
    }

    /** The number that {@code cell} is in {@code type}. */
    static double number(Scalar type, long cell) {
        return switch (type) {
            case DOUBLE -> Double.longBitsToDouble(cell);
            case FLOAT -> Float.intBitsToFloat((int) cell);
            case ULONG -> Floating.ofUnsigned(cell);
            default -> (double) cell;
        };
    }

    /** What lies in a cell of {@code type}, a floating one, for {@code number}. */
    static long cell(Scalar type, double number) {
        return type == Scalar.FLOAT ? Float.floatToRawIntBits((float) number) : Double.doubleToRawLongBits(number);
    }

    static NumberExpression constant(Scalar type, double number, org.antlr.v4.runtime.Token token) {
        return new NumberExpression(type, cell(type, number), token);
    }

    /** {@code expression}, one of the two types being floating, as {@code type}. */
    static Expression convert(Expression expression, Scalar type) {
        if (type == Scalar.BOOL) {
            return Conversions.arithmetic(truth(expression), type);
        }
        if (expression instanceof NumberExpression number && fits(number, type)) {
            Scalar from = (Scalar) number.type();
            long cell = number.value();
            boolean once = type == Scalar.FLOAT && !from.isFloating();
            long converted = once
                    ? Float.floatToRawIntBits(from == Scalar.ULONG ? Floating.floatOfUnsigned(cell) : (float) cell)
                    : type.isFloating() ? cell(type, number(from, cell)) : whole(number(from, cell));
            return new NumberExpression(type, converted, number.token());
        }
        return new ConvertExpression(expression, type, expression.token());
    }

    private static long whole(double number) {
        return number >= TWO_TO_63 ? (long) (number - TWO_TO_63) ^ Long.MIN_VALUE : (long) number;
    }

    /** Whether {@code value} is no floating-point constant that is too large for {@code type}, of which C says nothing. */
    static boolean fits(Expression value, Scalar type) {
        if (!(value instanceof NumberExpression number)
                || !is(number.type())
                || type.isFloating()
                || type == Scalar.BOOL) {
            return true;
        }
        double exact = number((Scalar) number.type(), number.value());
        double cut = exact < 0 ? Math.ceil(exact) : Math.floor(exact);
        double limit = type.bytes() == 8
                ? type.signed() ? TWO_TO_63 : TWO_TO_64
                : (double) (1L << type.bytes() * 8 - (type.signed() ? 1 : 0));
        return cut < limit && cut >= (type.signed() ? -limit : 0);
    }

    /** Whether it is not zero, as an int. */
    static Expression truth(Expression value) {
        if (!is(value.type())) {
            return value;
        }
        Scalar type = (Scalar) value.type();
        return value instanceof NumberExpression number
                ? NumberExpression.ofInt(number(type, number.value()) != 0 ? 1 : 0, value.token())
                : new BinaryExpression(Opcode.NE, Scalar.INT, value, constant(type, 0, value.token()), value.token());
    }

    /** {@code x op y} of two constants of {@code type}; null if that is not a number, whose sign only the machine knows. */
    static @Nullable Long fold(int opcode, Scalar type, long left, long right) {
        double x = number(type, left);
        double y = number(type, right);
        if (BinaryExpression.isComparison(opcode)) {
            boolean truth = switch (opcode) {
                case Opcode.EQ -> x == y;
                case Opcode.NE -> x != y;
                case Opcode.LT -> x < y;
                case Opcode.LE -> x <= y;
                case Opcode.GT -> x > y;
                default -> x >= y;
            };
            return truth ? 1L : 0L;
        }
        double result = switch (opcode) {
            case Opcode.ADD -> x + y;
            case Opcode.SUB -> x - y;
            case Opcode.MUL -> x * y;
            default -> x / y;
        };
        return Double.isNaN(result) ? null : (Long) cell(type, result);
    }

    /** {@code ( x y -- x op y )} of doubles. */
    static void emitOperator(Emitter out, int opcode) {
        out.op(
                Opcode.FLOATING,
                switch (opcode) {
                    case Opcode.ADD -> Floating.ADD;
                    case Opcode.SUB -> Floating.SUB;
                    case Opcode.MUL -> Floating.MUL;
                    case Opcode.DIV -> Floating.DIV;
                    case Opcode.EQ -> Floating.EQ;
                    case Opcode.NE -> Floating.NE;
                    case Opcode.LT -> Floating.LT;
                    case Opcode.LE -> Floating.LE;
                    case Opcode.GT -> Floating.GT;
                    case Opcode.GE -> Floating.GE;
                    default -> throw new IllegalArgumentException("no floating-point operator: " + opcode);
                });
    }

    /** What negation changes in a cell, even of what is not a number. */
    static long signBit(CType type) {
        return type == Scalar.FLOAT ? Integer.MIN_VALUE : Long.MIN_VALUE;
    }

    /** {@code ( x -- -x )}. */
    static void emitNegation(Emitter out, CType type) {
        out.push(signBit(type));
        out.op(Opcode.XOR, Scalar.LONG.mode());
    }

    /** {@code ( x -- converted )}, one of the two types being floating, neither of them _Bool. */
    static void emitConversion(Emitter out, Scalar from, Scalar to) {
        if (!from.isFloating()) {
            boolean unsigned = from == Scalar.ULONG;
            boolean isDouble = to == Scalar.DOUBLE;
            out.op(
                    Opcode.FLOATING,
                    isDouble
                            ? unsigned ? Floating.ULONG_TO_DOUBLE : Floating.LONG_TO_DOUBLE
                            : unsigned ? Floating.ULONG_TO_FLOAT : Floating.LONG_TO_FLOAT);
            return;
        }
        if (from == to) {
            return;
        }
        if (from == Scalar.FLOAT) {
            out.op(Opcode.FLOATING, Floating.FLOAT_TO_DOUBLE);
        }
        if (to == Scalar.DOUBLE) {
            return;
        }
        if (to == Scalar.FLOAT) {
            out.op(Opcode.FLOATING, Floating.DOUBLE_TO_FLOAT);
        } else if (to == Scalar.ULONG) {
            out.op(Opcode.FLOATING, Floating.DOUBLE_TO_ULONG);
        } else if (to == Scalar.LONG || to == Scalar.UINT) {
            out.op(Opcode.FLOATING, Floating.DOUBLE_TO_LONG);
        } else {
            out.op(Opcode.FLOATING, Floating.DOUBLE_TO_INT);
        }
        if (to != Scalar.INT && to.narrowing() >= 0) {
            out.op(Opcode.NARROW, to.narrowing());
        }
    }
}
