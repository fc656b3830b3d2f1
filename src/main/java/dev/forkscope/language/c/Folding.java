package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.jspecify.annotations.Nullable;

/** Computes constant expressions as the machine would. */
final class Folding {
    private Folding() {}

    /** {@code x op y} for operands of {@code type}, or null where the machine must trap. */
    static @Nullable Long binary(int opcode, Scalar type, long x, long y) {
        if (type.isFloating()) {
            return FloatingPoint.fold(opcode, type, x, y);
        }
        if (BinaryExpression.isComparison(opcode)) {
            int order = type == Scalar.ULONG ? Long.compareUnsigned(x, y) : Long.compare(x, y);
            return compare(opcode, order) ? 1L : 0L;
        }
        int count = (int) y & (type.bytes() == 8 ? 63 : 31);
        boolean unsigned = type == Scalar.ULONG;
        if ((opcode == Opcode.DIV || opcode == Opcode.MOD) && (y == 0 || overflows(type, x, y))) {
            return null;
        }
        long value = switch (opcode) {
            case Opcode.ADD -> x + y;
            case Opcode.SUB -> x - y;
            case Opcode.MUL -> x * y;
            case Opcode.DIV -> unsigned ? Long.divideUnsigned(x, y) : x / y;
            case Opcode.MOD -> unsigned ? Long.remainderUnsigned(x, y) : x % y;
            case Opcode.AND -> x & y;
            case Opcode.OR -> x | y;
            case Opcode.XOR -> x ^ y;
            case Opcode.SHL -> x << count;
            default -> unsigned ? x >>> count : x >> count;
        };
        return type.wrap(value);
    }

    private static boolean overflows(Scalar type, long x, long y) {
        return y == -1 && (type == Scalar.INT && x == Integer.MIN_VALUE || type == Scalar.LONG && x == Long.MIN_VALUE);
    }

    private static boolean compare(int opcode, int order) {
        return switch (opcode) {
            case Opcode.EQ -> order == 0;
            case Opcode.NE -> order != 0;
            case Opcode.LT -> order < 0;
            case Opcode.LE -> order <= 0;
            case Opcode.GT -> order > 0;
            default -> order >= 0;
        };
    }

    /** {@code op x} for an operand of {@code type}. */
    static long unary(int opcode, Scalar type, long x) {
        if (type.isFloating()) {
            return x ^ FloatingPoint.signBit(type);
        }
        return switch (opcode) {
            case Opcode.NEG -> type.wrap(-x);
            case Opcode.INVERT -> type.wrap(~x);
            default -> x == 0 ? 1 : 0;
        };
    }
}
