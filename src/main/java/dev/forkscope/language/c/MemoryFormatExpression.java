package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** sprintf(3), snprintf(3) and dprintf(3): formats into memory, by way of the library written in C. */
final class MemoryFormatExpression extends Expression {
    private final Unit unit;
    private final Expression to;
    private final Expression room;
    private final @Nullable StashedExpression file;
    private final Format format;

    /** Formats to address {@code to}, at most {@code room} cells; then writes that to {@code file}, if there is one. */
    MemoryFormatExpression(
            Unit unit, Expression to, Expression room, @Nullable Expression file, Format format, Token token) {
        super(Scalar.INT, token);
        this.unit = unit;
        this.to = to;
        this.room = room;
        this.file = file == null ? null : new StashedExpression(file);
        this.format = format;
        format.pieces().forEach(piece -> unit.library.require("__begin"));
    }

    @Override
    void emit(Emitter out) {
        Arguments.pushReversed(out, format.arguments());
        if (file != null) {
            file.stash(out);
        }
        room.emit(out);
        to.emit(out);
        out.at(token());
        out.op(Opcode.SWAP);
        call(out, "__begin");
        for (Format.Piece piece : format.pieces()) {
            if (piece instanceof Format.Text text) {
                out.push(out.literal(text.bytes()));
                out.push(text.bytes().length);
                call(out, "__text");
            } else if (piece instanceof Format.Argument argument) {
                argument(out, argument.conversion());
            }
        }
        out.op(Opcode.CALL, unit.library.require("__end").index());
        if (file != null) {
            writeOut(out, file);
        }
    }

    private void argument(Emitter out, long conversion) {
        char letter = (char) Conversion.character(conversion);
        if (FormatArguments.isFloating(letter)) {
            out.push(conversion);
            call(out, "__floating");
            return;
        }
        int flags = Conversion.flags(conversion);
        List<Integer> operands = new ArrayList<>();
        if (letter == 'd' || letter == 'u' || letter == 'x' || letter == 'X' || letter == 'o') {
            operands.add((int) letter);
            operands.add(flags);
            operands.add(Conversion.width(conversion));
            operands.add(Conversion.precision(conversion));
        } else {
            operands.add(Conversion.width(conversion));
            if (letter == 's') {
                operands.add(Conversion.precision(conversion));
            }
            operands.add(flags & Conversion.LEFT);
        }
        operands.forEach(out::push);
        call(out, letter == 's' ? "__string" : letter == 'c' ? "__character" : "__number");
    }

    private void writeOut(Emitter out, StashedExpression descriptor) {
        int length = out.stash();
        descriptor.emit(out);
        to.emit(out);
        out.op(Opcode.LOAD_LOCAL, length);
        out.op(Opcode.SYS, Syscall.WRITE);
        out.op(Opcode.POP);
        out.op(Opcode.LOAD_LOCAL, length);
        out.release(length);
        descriptor.finish(out);
    }

    private void call(Emitter out, String function) {
        out.op(Opcode.CALL, unit.library.require(function).index());
        out.op(Opcode.POP);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
