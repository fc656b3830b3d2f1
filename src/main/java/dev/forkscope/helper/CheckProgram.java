package dev.forkscope.helper;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.Syscall;

/** The program of a zygote's self-check: fork, wait, print, return. */
final class CheckProgram {
    private CheckProgram() {}

    static RunRequest request() {
        Sketch sketch = new Sketch();
        int decimal = sketch.number(Conversion.pack('d', 0, 0, -1));
        int newline = sketch.string("\n");
        sketch.emit(Opcode.SYS, Syscall.FORK);
        int toParent = sketch.here();
        sketch.emit(Opcode.JUMP_IF_NOT_ZERO);
        sketch.emit(Opcode.PUSH, 7).emit(Opcode.SYS, Syscall.EXIT);
        sketch.patch(toParent);
        sketch.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.WAIT).emit(Opcode.POP);
        sketch.emit(Opcode.FORMAT_BEGIN).emit(Opcode.PUSH, 42).emit(Opcode.FORMAT_ARGUMENT, decimal);
        sketch.emit(Opcode.FORMAT_TEXT, newline).emit(Opcode.FORMAT_WRITE, 1).emit(Opcode.POP);
        sketch.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.EXIT_RETURN);
        return sketch.request(Language.C, false);
    }
}
