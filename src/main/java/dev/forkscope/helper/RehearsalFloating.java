package dev.forkscope.helper;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Floating;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;

/** What a C program does with floating-point numbers. Python's, rehearsed elsewhere, show them with the same digits. */
final class RehearsalFloating {
    private static final double[] NUMBERS = {2.5, -0.1, 1e300, Double.NaN};

    private RehearsalFloating() {}

    /** Appends it; {@code cell} is a global's. */
    static void append(Sketch s, int cell) {
        int two = s.number(Double.doubleToRawLongBits(2));
        for (double number : NUMBERS) {
            int constant = s.number(Double.doubleToRawLongBits(number));
            for (int operation = 0; operation < Floating.FORMATTED; operation++) {
                s.emit(Opcode.CONST, constant);
                if (Floating.isBinary(operation)) {
                    s.emit(Opcode.CONST, two);
                }
                s.emit(Opcode.FLOATING, operation).emit(Opcode.POP);
            }
            for (char letter : new char[] {'f', 'e', 'G'}) {
                int packed = s.number(Conversion.pack(letter, Conversion.ZERO, 25, 3));
                s.emit(Opcode.FORMAT_BEGIN).emit(Opcode.CONST, constant).emit(Opcode.FORMAT_ARGUMENT, packed);
            }
        }
        s.emit(Opcode.FORMAT_WRITE, 1).emit(Opcode.POP);
        s.emit(Opcode.CONST, two).emit(Opcode.CONST, s.number(Conversion.pack('f', 0, 0, -1)));
        s.emit(Opcode.PUSH, 0).emit(Opcode.FLOATING, Floating.FORMATTED).emit(Opcode.POP);
        for (Program.Kind kind : new Program.Kind[] {Program.Kind.DOUBLE, Program.Kind.FLOAT}) {
            s.emit(Opcode.CONST, two)
                    .emit(Opcode.STORE_GLOBAL, cell)
                    .emit(Opcode.TRACE, s.variable("d", false, cell, kind));
        }
    }
}
