package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.StreamCall;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Output to a stdio stream by one call of a function that writes text. */
final class PrintExpression extends Expression {
    private static final long STRING = Conversion.pack('s', 0, 0, -1);
    private static final long CHARACTER = Conversion.pack('c', 0, 0, -1);

    /** What the program calls, which is not always what gcc makes of it. */
    enum Function {
        PRINTF,
        FPRINTF,
        PUTS,
        FPUTS
    }

    private final Function function;
    private final Stream stream;
    private final Format format;

    PrintExpression(Function function, int stream, Format format, Token token) {
        this(function, Stream.of(stream), format, token);
    }

    PrintExpression(Function function, Stream stream, Format format, Token token) {
        super(Scalar.INT, token);
        this.function = function;
        this.stream = stream;
        this.format = format;
    }

    @Override
    void emit(Emitter out) {
        Arguments.pushReversed(out, format.arguments());
        print(out, function == Function.PUTS ? StreamCall.PUTS : StreamCall.PRINT);
    }

    @Override
    void drop(Emitter out) {
        Arguments.pushReversed(out, format.arguments());
        print(out, howIfDropped());
        out.op(Opcode.POP);
    }

    // gcc takes a simpler function where nobody wants the result: puts() for printf("text\n") and printf("%s\n", s),
    // putchar() for a single character.
    private int howIfDropped() {
        List<Format.Piece> pieces = format.pieces();
        Format.Piece first = pieces.isEmpty() ? new Format.Errno() : pieces.get(0);
        if (function == Function.PUTS) {
            return StreamCall.PUTS;
        }
        if (pieces.size() == 1 && isCharacter(first)) {
            return StreamCall.PUTC;
        }
        boolean puts = function == Function.PRINTF
                && (pieces.size() == 1 && isLine(first)
                        || pieces.size() == 2 && is(first, STRING) && isText(pieces.get(1), "\n"));
        return puts ? StreamCall.PUTS : StreamCall.PRINT;
    }

    /** Its result once gcc has turned the printing of a single character into putchar(3). */
    Expression leftInRegister() {
        if (format.pieces().size() != 1) {
            return this;
        }
        Format.Piece only = format.pieces().get(0);
        if (only instanceof Format.Text text && isCharacter(only)) {
            return new SequenceExpression(this, NumberExpression.ofInt(text.bytes()[0] & 0xff, token()));
        }
        return is(only, CHARACTER)
                ? new PutExpression(stream, format.arguments().get(0), token())
                : this;
    }

    // The text % was written %%, which gcc leaves to printf().
    private static boolean isCharacter(Format.Piece piece) {
        return is(piece, CHARACTER)
                || piece instanceof Format.Text text && text.bytes().length == 1 && !isText(piece, "%");
    }

    private static boolean isLine(Format.Piece piece) {
        return piece instanceof Format.Text text && text.bytes()[text.bytes().length - 1] == '\n';
    }

    private static boolean is(Format.Piece piece, long conversion) {
        return piece instanceof Format.Argument argument && argument.conversion() == conversion;
    }

    private static boolean isText(Format.Piece piece, String expected) {
        return piece instanceof Format.Text text
                && text.bytes().length == expected.length()
                && text.bytes()[0] == expected.charAt(0);
    }

    /** Prints as {@link StreamCall} says, the arguments being on the stack already. */
    void print(Emitter out, int how) {
        stream.emit(out, token(), number -> print(out, number, how));
    }

    private void print(Emitter out, int number, int how) {
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
        out.op(Opcode.FORMAT_WRITE, StreamCall.operand(number, how));
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
