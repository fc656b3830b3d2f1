package dev.forkscope.helper.machine;

import dev.forkscope.protocol.Opcode;

/** C's integer arithmetic as gcc compiles it for x86-64 Linux. */
final class CArithmetic {
    private static final int LONG = 1;
    private static final int UNSIGNED = 2;

    private CArithmetic() {}

    /** Brings a result into its type: 0 int, 1 long, 2 unsigned int. */
    static long wrap(long value, int type) {
        if (type == 0) {
            return (int) value;
        }
        return type == LONG ? value : value & 0xffffffffL;
    }

    static long narrow(long value, int type) {
        switch (type) {
            case 0:
                return (int) value;
            case 2:
                return value & 0xffffffffL;
            case 3:
                return (byte) value;
            case 4:
                return value & 0xff;
            case 5:
                return (short) value;
            case 6:
                return value & 0xffff;
            default:
                return value;
        }
    }

    /** Whether x86 raises a divide error for this division. */
    static boolean traps(long x, long y, int type) {
        if (y == 0) {
            return true;
        }
        if (y != -1 || type == UNSIGNED) {
            return false;
        }
        return x == (type == LONG ? Long.MIN_VALUE : Integer.MIN_VALUE);
    }

    static long binary(int opcode, long x, long y, int type) {
        switch (opcode) {
            case Opcode.MUL:
                return wrap(x * y, type);
            case Opcode.DIV:
                return wrap(x / y, type);
            case Opcode.MOD:
                return wrap(x % y, type);
            case Opcode.AND:
                return wrap(x & y, type);
            case Opcode.OR:
                return wrap(x | y, type);
            case Opcode.XOR:
                return wrap(x ^ y, type);
            case Opcode.SHL:
                return wrap(x << (y & (type == LONG ? 63 : 31)), type);
            default:
                return wrap(x >> (y & (type == LONG ? 63 : 31)), type);
        }
    }
}
