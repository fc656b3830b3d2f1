package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** read(2) or write(2) of numbers or addresses, which are larger than a byte, by way of a buffer that holds one byte a cell. */
final class TransferExpression extends Expression {
    /** Room where the count is known only when the program runs; more is transferred in no single call. */
    private static final int DEFAULT_ROOM = 8192;

    private static final int MAX_ROOM = 65_536;

    private final Unit unit;
    private final int number;
    private final StashedExpression file;
    private final StashedExpression pointer;
    private final StashedExpression count;
    private final int size;
    private final int kind;
    private final int layout;
    private final List<SystemExpression.Traced> traced;
    private final int buffer;

    private TransferExpression(
            Unit unit,
            int number,
            List<Expression> arguments,
            CType element,
            List<SystemExpression.Traced> traced,
            int buffer,
            Token token) {
        super(Scalar.LONG, token);
        this.unit = unit;
        this.number = number;
        this.file = new StashedExpression(arguments.get(0));
        this.pointer = new StashedExpression(arguments.get(1));
        this.count = new StashedExpression(arguments.get(2));
        this.size = (int) element.bytes();
        this.kind = Layouts.kind(element);
        this.layout = element instanceof StructType ? unit.layouts.address(element) : 0;
        this.traced = traced;
        this.buffer = buffer;
    }

    static Expression create(
            Unit unit,
            int number,
            List<Expression> arguments,
            CType element,
            List<SystemExpression.Traced> traced,
            Token token) {
        Expression count = arguments.get(2);
        Long known = Constants.integer(count);
        if (known != null && (known < 0 || known > MAX_ROOM)) {
            return unit.error(token, token.getText() + "() of more than " + MAX_ROOM + " bytes is outside this C.");
        }
        int room = known == null ? DEFAULT_ROOM : known.intValue() + 8;
        Expression limit = new NumberExpression(Scalar.LONG, DEFAULT_ROOM, token);
        Expression bounded = known == null
                ? new CallExpression(unit.library.require("__least"), List.of(count, limit), token)
                : count;
        return new TransferExpression(
                unit,
                number,
                List.of(arguments.get(0), arguments.get(1), bounded),
                element,
                traced,
                unit.library.buffer(room + 8),
                token);
    }

    @Override
    void emit(Emitter out) {
        count.stash(out);
        pointer.stash(out);
        file.stash(out);
        if (layout == 0) {
            convert(out, "__to_bytes", number == Syscall.READ ? roundedUp() : count);
        } else if (number != Syscall.READ) {
            convert(out, "__pack", count);
        }
        file.emit(out);
        out.push(buffer);
        count.emit(out);
        out.at(token());
        out.op(Opcode.SYS, number);
        if (number == Syscall.READ) {
            finishRead(out);
        }
        file.finish(out);
        pointer.finish(out);
        count.finish(out);
    }

    // Bytes of the last number that read(2) may leave as they are.
    private Expression roundedUp() {
        Expression more = new BinaryExpression(
                Opcode.ADD, Scalar.LONG, count, new NumberExpression(Scalar.LONG, size - 1L, token()), token());
        return new BinaryExpression(
                Opcode.AND, Scalar.LONG, more, new NumberExpression(Scalar.LONG, -size, token()), token());
    }

    private void finishRead(Emitter out) {
        out.op(Opcode.DUP);
        int got = out.stash();
        Variable result = Variable.local("__got", Scalar.LONG, got, true);
        convert(out, layout == 0 ? "__from_bytes" : "__unpack", new VariablePlace(result, token()));
        traced.forEach(one -> SystemExpression.trace(out, one));
        out.release(got);
    }

    private void convert(Emitter out, String function, Expression bytes) {
        Expression room = new NumberExpression(PointerType.to(Scalar.CHAR), buffer, token());
        List<Expression> arguments = layout == 0
                ? List.of(
                        pointer,
                        room,
                        bytes,
                        NumberExpression.ofInt(size, token()),
                        NumberExpression.ofInt(kind, token()))
                : List.of(pointer, room, bytes, new NumberExpression(PointerType.to(Scalar.LONG), layout, token()));
        new CallExpression(unit.library.require(function), arguments, token()).drop(out);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
