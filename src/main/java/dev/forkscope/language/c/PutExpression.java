package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.StreamCall;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** putchar(3) and its relatives: prints one character and gives it back. */
final class PutExpression extends Expression {
    private final Expression character;
    private final PrintExpression print;

    PutExpression(Stream stream, Expression character, Token token) {
        super(Scalar.INT, token);
        this.character = Conversions.arithmetic(character, Scalar.UCHAR);
        this.print = new PrintExpression(
                PrintExpression.Function.PRINTF,
                stream,
                new Format(List.of(new Format.Argument(Conversion.pack('c', 0, 0, -1))), List.of()),
                token);
    }

    @Override
    void emit(Emitter out) {
        character.emit(out);
        out.at(token());
        out.op(Opcode.DUP);
        print.print(out, StreamCall.PUTC);
        out.op(Opcode.POP);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
