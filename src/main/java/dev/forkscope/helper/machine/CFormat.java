package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Addresses;
import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.StreamCall;
import dev.forkscope.protocol.Verdict;

/** printf(3): puts a line together from text and converted arguments, then gives it to a stream in one call. */
final class CFormat {
    private static final int CAPACITY = 65_536;
    private static final int MOST_PIECES = 256;
    private static final int USUAL_PRECISION = 6;

    /** glibc gives so many characters of a floating-point number to the stream one by one, more of them at once. */
    private static final int MOST_SINGLE_CHARACTERS = 20;

    /** A double with more digits before its point has none behind it. */
    private static final int MOST_ROUNDED_DIGITS = 17;

    private static final long EXPONENT = 0x7ffL << 52;
    private static final byte[] NIL = {'(', 'n', 'i', 'l', ')'};
    private static final byte[] NULL = {'(', 'n', 'u', 'l', 'l', ')'};

    private final Machine machine;
    private final ByteBuilder out = new ByteBuilder(CAPACITY);
    private final ByteBuilder text = new ByteBuilder(CAPACITY);
    private final FloatText floats = new FloatText();

    private final int[] ends = new int[MOST_PIECES];
    private int pieces;
    private int givenWidth;
    private int givenPrecision = -1;

    CFormat(Machine machine) {
        this.machine = machine;
    }

    void begin() {
        out.clear();
        pieces = 0;
        givenWidth = 0;
        givenPrecision = -1;
    }

    void text(int offset) {
        out.append(machine.heap.bytes, offset + 4, machine.heap.length(offset));
        endPiece(machine.heap.length(offset) == 1 && out.bytes[out.length - 1] == '%');
    }

    void errno(int errno) {
        Errno.describe(errno, out);
        endPiece(false);
    }

    // What printf(3) gives to its stream by itself; later pieces than there is room for count as one.
    private void endPiece(boolean character) {
        int start = pieces == 0 ? 0 : ends[pieces - 1];
        if (out.length == (start < 0 ? ~start : start)) {
            return;
        }
        if (pieces < MOST_PIECES) {
            ends[pieces++] = character ? ~out.length : out.length;
        } else {
            ends[pieces - 1] = out.length;
        }
    }

    /** Gives the text to a stream as {@link StreamCall} says; returns its length in bytes. */
    int write(int operand) {
        if (out.overflowed()) {
            machine.stop(Verdict.OUTPUT_LIMIT);
            return 0;
        }
        int line = machine.line();
        if (StreamCall.stream(operand) == 2) {
            machine.descriptors.write(2, out.bytes, 0, out.length, line);
        } else {
            machine.stdout.print(StreamCall.how(operand), out.bytes, out.length, ends, pieces, line);
        }
        return out.length;
    }

    void argument(long conversion, long value) {
        int character = Conversion.character(conversion);
        if (character == Conversion.WIDTH) {
            givenWidth = (int) value;
        } else if (character == Conversion.PRECISION) {
            givenPrecision = Math.max(-1, (int) value);
        } else {
            int width = Conversion.width(conversion) + Math.abs(givenWidth);
            int left = givenWidth < 0 ? Conversion.LEFT : 0;
            int precision = Math.max(givenPrecision, Conversion.precision(conversion));
            givenWidth = 0;
            givenPrecision = -1;
            converted(character, value, Conversion.flags(conversion) | left, width, precision);
            endPiece(false);
        }
    }

    private void converted(int character, long value, int flags, int width, int precision) {
        switch (character) {
            case 'd':
                number(value, 10, false, false, flags, width, precision);
                break;
            case 'u':
                number(unsigned(value, flags), 10, true, false, flags, width, precision);
                break;
            case 'x':
                number(unsigned(value, flags), 16, true, false, flags, width, precision);
                break;
            case 'X':
                number(unsigned(value, flags), 16, true, true, flags, width, precision);
                break;
            case 'o':
                number(unsigned(value, flags), 8, true, false, flags, width, precision);
                break;
            case 'c':
                text.clear();
                text.append((int) value);
                padded(flags, width, true);
                break;
            case 's':
                if ((flags & Conversion.BLOCK) != 0) {
                    block(value, precision);
                } else {
                    string(value, precision);
                }
                padded(flags, width, false);
                break;
            case 'p':
                pointer(value, flags, width);
                break;
            default:
                floating(character, value, flags, width, precision);
                break;
        }
    }

    private static long unsigned(long value, int flags) {
        return (flags & Conversion.LONG) != 0 ? value : value & 0xffffffffL;
    }

    private void pointer(long value, int flags, int width) {
        if (value == 0) {
            text.clear();
            text.append(NIL);
            padded(flags, width, false);
        } else {
            long address = Addresses.of(value, machine.program.dataLength);
            number(address, 16, true, false, flags | Conversion.ALTERNATE, width, -1);
        }
    }

    private void string(long address, int precision) {
        text.clear();
        if (address == 0) {
            if (precision < 0 || precision >= NULL.length) {
                text.append(NULL);
            }
            return;
        }
        long[] memory = machine.memory;
        int most = precision < 0 ? Integer.MAX_VALUE : precision;
        for (long at = address; text.length < most; at++) {
            if (at <= 0 || at >= Machine.MEMORY_CELLS || text.overflowed()) {
                machine.dieOf(Machine.SIGSEGV);
                return;
            }
            if (memory[(int) at] == 0) {
                return;
            }
            text.append((int) memory[(int) at]);
        }
    }

    private void block(long address, int length) {
        text.clear();
        if (length > CAPACITY) {
            machine.stop(Verdict.OUTPUT_LIMIT);
        } else if (length > 0 && address <= 0 || length < 0 || address > Machine.MEMORY_CELLS - length) {
            machine.dieOf(Machine.SIGSEGV);
        } else {
            for (int i = 0; i < length; i++) {
                text.append((int) machine.memory[(int) address + i]);
            }
        }
    }

    private void padded(int flags, int width, boolean character) {
        int pad = width - text.length;
        boolean left = (flags & Conversion.LEFT) != 0;
        if (!left) {
            fill(' ', pad);
        }
        out.append(text.bytes, 0, text.length);
        endPiece(character);
        if (left) {
            out.fill(' ', pad);
        }
    }

    private void number(long v, int radix, boolean unsigned, boolean upper, int flags, int width, int precision) {
        int digits = v == 0 && precision == 0 ? 0 : out.digitsOf(v, radix, unsigned, upper);
        int zeros = precision > digits ? precision - digits : 0;
        int sign = unsigned ? 0 : sign(v, flags);
        boolean prefixed = (flags & Conversion.ALTERNATE) != 0 && v != 0;
        boolean hex = prefixed && radix == 16;
        if (prefixed && radix == 8 && zeros == 0) {
            zeros = 1;
        }
        int length = digits + zeros + (sign != 0 ? 1 : 0) + (hex ? 2 : 0);
        boolean left = (flags & Conversion.LEFT) != 0;
        boolean zeroFill = (flags & Conversion.ZERO) != 0 && !left && precision < 0;
        if (!left && !zeroFill) {
            fill(' ', width - length);
        }
        if (sign != 0) {
            out.append(sign);
            endPiece(true);
        }
        if (hex) {
            out.append('0');
            endPiece(true);
            out.append(upper ? 'X' : 'x');
            endPiece(true);
        }
        fill('0', zeroFill ? zeros + Math.max(0, width - length) : zeros);
        out.append(out.digits(), out.digits().length - digits, digits);
        endPiece(false);
        if (left) {
            out.fill(' ', width - length);
        }
    }

    /** Of a double's bits; a minus stands before nan, too. */
    private void floating(int character, long bits, int flags, int width, int precision) {
        text.clear();
        boolean alternate = (flags & Conversion.ALTERNATE) != 0;
        double size = Double.longBitsToDouble(bits & Long.MAX_VALUE);
        int wanted = precision < 0 ? USUAL_PRECISION : precision;
        if (alternate && (character == 'g' || character == 'G') && carries(size, wanted)) {
            wanted = 1;
        }
        floats.body(size, character, wanted, alternate, false, text);
        int sign = sign(bits, flags);
        boolean left = (flags & Conversion.LEFT) != 0;
        boolean zeroFill = (flags & Conversion.ZERO) != 0 && !left && (bits & EXPONENT) != EXPONENT;
        int pad = width - text.length - (sign != 0 ? 1 : 0);
        if (!left && !zeroFill) {
            fill(' ', pad);
        }
        if (sign != 0) {
            out.append(sign);
            endPiece(true);
        }
        if (zeroFill) {
            fill('0', pad);
        }
        if (text.length > MOST_SINGLE_CHARACTERS) {
            out.append(text.bytes, 0, text.length);
            endPiece(false);
        } else {
            for (int i = 0; i < text.length; i++) {
                out.append(text.bytes[i]);
                endPiece(true);
            }
        }
        if (left) {
            out.fill(' ', pad);
        }
    }

    /**
     * Whether rounding to so many digits makes one digit more of a number. glibc has chosen the way of %f by then, changes to that of %e, and
     * forgets the zeros that # asks for: of 999999.5 it makes 1.e+06, of 1000000 it makes 1.00000e+06.
     */
    private static boolean carries(double size, int digits) {
        double limit = 1;
        for (int i = 0; i < Math.min(digits, MOST_ROUNDED_DIGITS); i++) {
            limit *= 10;
        }
        return size < limit && size >= limit - 0.5;
    }

    /** Byte {@code index} of what a conversion makes of a value, or -1 after the last: all at once, since a handler may print meanwhile. */
    long formatted(long value, long conversion, long index) {
        begin();
        argument(conversion, value);
        return index < out.length ? out.bytes[(int) index] : -1;
    }

    private void fill(int character, int count) {
        out.fill(character, count);
        endPiece(false);
    }

    private static int sign(long value, int flags) {
        if (value < 0) {
            return '-';
        }
        if ((flags & Conversion.PLUS) != 0) {
            return '+';
        }
        return (flags & Conversion.SPACE) != 0 ? ' ' : 0;
    }
}
