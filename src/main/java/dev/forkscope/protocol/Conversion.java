package dev.forkscope.protocol;

/**
 * A conversion of printf(3), packed into a {@code long} for {@link Opcode#FORMAT_ARGUMENT}: conversion character in bits 0 to 7
 * ({@code d u x X o c s p}, and {@code f F e E g G} of a double's bits), flags in bits 8 to 15, width in bits 16 to 31, precision plus one in bits 32 to 47 (0:
 * none given). The value is already of its argument's type: {@code d} prints the cell's signed number, {@code u x X o} its unsigned
 * 32 bits, or all 64 where {@link #LONG} is set; {@code s} reads cells from an address up to a 0; {@code p} prints an address.
 * {@link #WIDTH} and {@link #PRECISION} print nothing: the value is the width or precision of the conversion that follows.
 */
public final class Conversion {
    /** Character of a width that is an argument, the {@code *} in {@code %*d}. */
    public static final char WIDTH = '*';
    /** Character of a precision that is an argument, the {@code .*} in {@code %.*s}. */
    public static final char PRECISION = '.';

    /** Flag {@code -}. */
    public static final int LEFT = 1;
    /** Flag {@code +}. */
    public static final int PLUS = 2;
    /** Flag space. */
    public static final int SPACE = 4;
    /** Flag {@code #}. */
    public static final int ALTERNATE = 8;
    /** Flag {@code 0}. */
    public static final int ZERO = 16;
    /** Length {@code l}, {@code ll}, {@code j} or {@code z}. */
    public static final int LONG = 32;

    /** Of {@code s}: as many characters as the precision says, those that are 0 among them. */
    public static final int BLOCK = 64;

    private Conversion() {}

    /** Packs a conversion; {@code width} 0 for none, {@code precision} -1 for none, both at most 4,000. */
    public static long pack(char conversion, int flags, int width, int precision) {
        return conversion | (long) flags << 8 | (long) width << 16 | (long) (precision + 1) << 32;
    }

    /** The conversion character. */
    public static int character(long packed) {
        return (int) packed & 0xff;
    }

    /** The flags, or-ed. */
    public static int flags(long packed) {
        return (int) (packed >> 8) & 0xff;
    }

    /** The least number of characters. */
    public static int width(long packed) {
        return (int) (packed >> 16) & 0xffff;
    }

    /** The precision, or -1 where none was given. */
    public static int precision(long packed) {
        return ((int) (packed >> 32) & 0xffff) - 1;
    }
}
