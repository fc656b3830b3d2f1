package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Floating;

/** C's floating-point arithmetic as gcc compiles it for x86-64 Linux, and the functions of math.h. */
final class CFloating {
    private static final double TWO_TO_63 = 0x1p63;
    private static final double TWO_TO_31 = 0x1p31;

    private final long[] memory;
    private final Libm libm;
    private final CFormat format;

    CFloating(long[] memory, Libm libm, CFormat format) {
        this.memory = memory;
        this.libm = libm;
        this.format = format;
    }

    /** An operation of {@link Floating} and its operands, of which there may be fewer. */
    long call(int operation, long x, long y, long z) {
        if (operation == Floating.FORMATTED) {
            return format.formatted(x, y, z);
        }
        return Floating.isBinary(operation) ? binary(operation, x, y) : unary(operation, x);
    }

    /** Of two doubles. */
    private long binary(int operation, long left, long right) {
        double x = Double.longBitsToDouble(left);
        double y = Double.longBitsToDouble(right);
        switch (operation) {
            case Floating.ADD:
                return Double.doubleToRawLongBits(x + y);
            case Floating.SUB:
                return Double.doubleToRawLongBits(x - y);
            case Floating.MUL:
                return Double.doubleToRawLongBits(x * y);
            case Floating.DIV:
                return Double.doubleToRawLongBits(x / y);
            case Floating.EQ:
                return x == y ? 1 : 0;
            case Floating.NE:
                return x != y ? 1 : 0;
            case Floating.LT:
                return x < y ? 1 : 0;
            case Floating.LE:
                return x <= y ? 1 : 0;
            case Floating.GT:
                return x > y ? 1 : 0;
            case Floating.GE:
                return x >= y ? 1 : 0;
            default:
                return Double.doubleToRawLongBits(power(x, y));
        }
    }

    /** Of one number. */
    private long unary(int operation, long cell) {
        double x = Double.longBitsToDouble(cell);
        switch (operation) {
            case Floating.LONG_TO_DOUBLE:
                return Double.doubleToRawLongBits((double) cell);
            case Floating.ULONG_TO_DOUBLE:
                return Double.doubleToRawLongBits(Floating.ofUnsigned(cell));
            case Floating.LONG_TO_FLOAT:
                return Float.floatToRawIntBits((float) cell);
            case Floating.ULONG_TO_FLOAT:
                return Float.floatToRawIntBits(Floating.floatOfUnsigned(cell));
            case Floating.FLOAT_TO_DOUBLE:
                return Double.doubleToRawLongBits(Float.intBitsToFloat((int) cell));
            case Floating.DOUBLE_TO_FLOAT:
                return Float.floatToRawIntBits((float) x);
            case Floating.DOUBLE_TO_INT:
                return x > -TWO_TO_31 - 1 && x < TWO_TO_31 ? (int) x : Integer.MIN_VALUE;
            case Floating.DOUBLE_TO_LONG:
                return toLong(x);
            case Floating.DOUBLE_TO_ULONG:
                return x >= TWO_TO_63 ? toLong(x - TWO_TO_63) ^ Long.MIN_VALUE : toLong(x);
            case Floating.SQRT:
                return Double.doubleToRawLongBits(root(x));
            case Floating.FLOOR:
                return Double.doubleToRawLongBits(Math.floor(x));
            case Floating.CEIL:
                return Double.doubleToRawLongBits(Math.ceil(x));
            default:
                return cell & Long.MAX_VALUE;
        }
    }

    private static long toLong(double x) {
        return x >= -TWO_TO_63 && x < TWO_TO_63 ? (long) x : Long.MIN_VALUE;
    }

    private double root(double x) {
        if (x < 0) {
            memory[CCalls.ERRNO_CELL] = Errno.EDOM;
        }
        return Math.sqrt(x);
    }

    private double power(double x, double y) {
        double result = libm.pow(x, y);
        if (Double.isNaN(result)) {
            if (!Double.isNaN(x) && !Double.isNaN(y)) {
                memory[CCalls.ERRNO_CELL] = Errno.EDOM;
            }
        } else if (!Double.isInfinite(x)
                && !Double.isInfinite(y)
                && (Double.isInfinite(result) || result == 0 && x != 0)) {
            memory[CCalls.ERRNO_CELL] = Errno.ERANGE;
        }
        return result;
    }
}
