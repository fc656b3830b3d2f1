package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.Token;

/** Formatted output to a stdio stream, as one call of printf(3). */
final class PrintExpression extends Expression {
    private final int stream;
    private final Format format;
    private final int unbufferedFlag;

    PrintExpression(int stream, Format format, int unbufferedFlag, Token token) {
        super(Scalar.INT, token);
        this.stream = stream;
        this.format = format;
        this.unbufferedFlag = unbufferedFlag;
    }

    @Override
    void emit(Emitter out) {
        Arguments.pushReversed(out, format.arguments());
        print(out);
    }

    /** Prints, the arguments being on the stack already. */
    void print(Emitter out) {
        out.at(token());
        out.op(Opcode.FORMAT_BEGIN);
        for (Format.Piece piece : format.pieces()) {
            if (piece instanceof Format.Text text) {
                out.op(Opcode.FORMAT_TEXT, out.assembler().bytes(text.bytes()));
            } else if (piece instanceof Format.Argument argument) {
                out.op(Opcode.FORMAT_ARGUMENT, out.assembler().number(argument.conversion()));
            } else {
                out.op(Opcode.FORMAT_ERRNO);
            }
        }
        out.op(Opcode.FORMAT_WRITE, stream);
        if (stream == 1 && unbufferedFlag != 0) {
            Label buffered = new Label();
            out.op(Opcode.LOAD_GLOBAL, unbufferedFlag);
            out.jump(Opcode.JUMP_IF_ZERO, buffered);
            out.op(Opcode.FLUSH, 1);
            out.op(Opcode.POP);
            out.place(buffered);
        }
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
