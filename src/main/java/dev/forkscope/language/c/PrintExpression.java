package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Opcode;
import java.util.Arrays;
import java.util.List;
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

    // gcc turns printf("text\n") and printf("%s\n", s) into puts(), which without a buffer writes text and newline
    // apart.
    @Override
    void drop(Emitter out) {
        Format.Piece last = format.pieces().isEmpty()
                ? new Format.Errno()
                : format.pieces().get(format.pieces().size() - 1);
        if (stream != 1 || unbufferedFlag == 0 || !(last instanceof Format.Text text) || !isPuts(text.bytes())) {
            super.drop(out);
            return;
        }
        Label buffered = new Label();
        Label end = new Label();
        Arguments.pushReversed(out, format.arguments());
        out.at(token());
        out.op(Opcode.LOAD_GLOBAL, unbufferedFlag);
        out.jump(Opcode.JUMP_IF_ZERO, buffered);
        int length = text.bytes().length;
        part(
                out,
                format.pieces().size() == 1
                        ? text(Arrays.copyOf(text.bytes(), length - 1))
                        : format.pieces().get(0));
        part(out, text(new byte[] {'\n'}));
        out.jump(Opcode.JUMP, end);
        out.place(buffered);
        print(out);
        out.op(Opcode.POP);
        out.place(end);
    }

    /** Its result once gcc has turned the printing of a single character into putchar(3). */
    Expression leftInRegister() {
        if (format.pieces().size() != 1) {
            return this;
        }
        Format.Piece only = format.pieces().get(0);
        if (only instanceof Format.Text text && text.bytes().length == 1) {
            return new SequenceExpression(this, NumberExpression.ofInt(text.bytes()[0] & 0xff, token()));
        }
        return only instanceof Format.Argument argument && argument.conversion() == Conversion.pack('c', 0, 0, -1)
                ? new PutExpression(stream, format.arguments().get(0), unbufferedFlag, token())
                : this;
    }

    private boolean isPuts(byte[] text) {
        boolean ends = text[text.length - 1] == '\n';
        boolean onlyText = format.pieces().size() == 1 && text.length > 1;
        boolean onlyString = format.pieces().size() == 2
                && text.length == 1
                && isString(format.pieces().get(0));
        return ends && (onlyText || onlyString);
    }

    private static boolean isString(Format.Piece piece) {
        return piece instanceof Format.Text
                || piece instanceof Format.Argument argument && argument.conversion() == Conversion.pack('s', 0, 0, -1);
    }

    private void part(Emitter out, Format.Piece piece) {
        new PrintExpression(stream, new Format(List.of(piece), List.of()), 0, token()).print(out);
        out.op(Opcode.POP);
        out.op(Opcode.FLUSH, stream);
        out.op(Opcode.POP);
    }

    private static Format.Text text(byte[] bytes) {
        return new Format.Text(bytes);
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
