package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.function.IntConsumer;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Where output goes.
 *
 * @param number 1 for stdout, 2 for stderr, 0 where only the running program knows
 * @param variable what knows it then: a {@code FILE *}, which is such a number
 */
record Stream(int number, @Nullable Expression variable) {
    /** What {@code FILE} means: nobody looks into one. */
    static final StructType FILE = new StructType("FILE");

    static final PointerType POINTER = PointerType.to(FILE);

    private static final int LAST = 2;

    static Stream of(int number) {
        return new Stream(number, null);
    }

    /** Emits what {@code write} emits for the stream, which leaves one value; for NULL a SIGSEGV. */
    void emit(Emitter out, Token at, IntConsumer write) {
        emit(out, at, write, () -> {
            out.push(0);
            out.op(Opcode.LOAD);
        });
    }

    /** The same with {@code none} for NULL. */
    void emit(Emitter out, Token at, IntConsumer write, Runnable none) {
        if (variable == null) {
            write.accept(number);
            return;
        }
        Label end = new Label();
        variable.emit(out);
        out.at(at);
        for (int each = 1; each <= LAST; each++) {
            Label other = new Label();
            out.op(Opcode.DUP);
            out.push(each);
            out.op(Opcode.EQ);
            out.jump(Opcode.JUMP_IF_ZERO, other);
            out.op(Opcode.POP);
            write.accept(each);
            out.jump(Opcode.JUMP, end);
            out.place(other);
        }
        out.op(Opcode.POP);
        none.run();
        out.place(end);
    }
}
