package dev.forkscope.protocol;

/**
 * How a float lies in a cell: a singleton whose topmost bits differ. Most numbers, all from 2^-62 to below 2^65 and zero, fit into the cell
 * itself, since seven bits of exponent are enough for them; a loop of a million additions then needs no room. The others are an index into the
 * object cells, where their bits lie as {@link Double#doubleToRawLongBits} gives them.
 */
public final class PyFloat {
    private static final long IN_CELL = 1L << 60;
    private static final long ELSEWHERE = 1L << 59;
    private static final int MANTISSA_BITS = 52;
    private static final long MANTISSA = (1L << MANTISSA_BITS) - 1;
    /** Exponent 0 in the cell is zero's alone; 1 stands for this one. */
    private static final long FIRST_EXPONENT = 961;

    private static final long EXPONENTS = 127;

    private PyFloat() {}

    /** Whether a value is a float. */
    public static boolean is(long value) {
        return PyValue.tag(value) == PyValue.SINGLETON && value >> 62 != 0;
    }

    /** Whether the number lies in the cell itself. */
    public static boolean isInCell(long value) {
        return value < 0;
    }

    /** The value for {@code number} if it fits into the cell, else {@link PyValue#UNBOUND}. */
    public static long of(double number) {
        long bits = Double.doubleToRawLongBits(number);
        long exponent = (bits >> MANTISSA_BITS & 0x7ff) - FIRST_EXPONENT + 1;
        boolean zero = bits << 1 == 0;
        if (!zero && (exponent < 1 || exponent > EXPONENTS)) {
            return PyValue.UNBOUND;
        }
        long sign = bits < 0 ? 1L << 59 : 0;
        long rest = zero ? 0 : exponent << MANTISSA_BITS | bits & MANTISSA;
        return PyValue.of(PyValue.SINGLETON, IN_CELL | sign | rest);
    }

    /** The number that lies in the cell itself. */
    public static double number(long value) {
        long payload = value >> 3;
        long exponent = payload >> MANTISSA_BITS & 0x7f;
        long bits = exponent == 0 ? 0 : exponent + FIRST_EXPONENT - 1 << MANTISSA_BITS | payload & MANTISSA;
        return Double.longBitsToDouble((payload >> 59 & 1) << 63 | bits);
    }

    /** The value for a number whose bits lie in object cell {@code at}. */
    public static long boxed(int at) {
        return PyValue.of(PyValue.SINGLETON, ELSEWHERE | at);
    }

    /** Which object cell that is. */
    public static int index(long value) {
        return (int) (value >> 3);
    }
}
