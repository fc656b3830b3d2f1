package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.StreamCall;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** stdio: what concerns the buffers of stdout and stderr. */
final class BufferCalls {
    private final Unit unit;
    private final OutputCalls output;

    BufferCalls(Unit unit) {
        this.unit = unit;
        this.output = new OutputCalls(unit);
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("fflush", this::flush);
        builders.put("setvbuf", this::setvbuf);
        builders.put("setbuf", (name, arguments) -> setbuf(name, arguments, 2));
        builders.put("setbuffer", (name, arguments) -> setbuf(name, arguments, 3));
        builders.put("setlinebuf", (name, arguments) -> {
            boolean fits = unit.calls.count(name, 1, arguments.size());
            Expression none = NumberExpression.ofInt(0, name);
            return fits
                    ? withoutResult(set(name, arguments, none, mode(StreamCall.BY_LINE, name), none))
                    : new ErroneousExpression(name);
        });
    }

    private Expression flush(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 1, arguments.size())) {
            return new ErroneousExpression(name);
        }
        if (Conversions.isNull(arguments.get(0))) {
            return new FlushExpression(Stream.of(0), name);
        }
        Stream stream = output.stream(name, arguments, 0);
        return stream == null ? new ErroneousExpression(name) : new FlushExpression(stream, name);
    }

    private Expression setbuf(Token name, List<Expression> arguments, int count) {
        if (!unit.calls.count(name, count, arguments.size())) {
            return new ErroneousExpression(name);
        }
        boolean off = Conversions.isNull(arguments.get(1));
        return withoutResult(set(
                name,
                arguments,
                arguments.get(1),
                mode(off ? StreamCall.UNBUFFERED : StreamCall.FULLY, name),
                count == 2 ? NumberExpression.ofInt(StreamCall.MAX_BUFFER, name) : arguments.get(2)));
    }

    private static Expression withoutResult(Expression call) {
        return call instanceof ErroneousExpression ? call : new RetypedExpression(call, Scalar.VOID);
    }

    private Expression setvbuf(Token name, List<Expression> arguments) {
        return unit.calls.count(name, 4, arguments.size())
                ? set(name, arguments, arguments.get(1), arguments.get(2), arguments.get(3))
                : new ErroneousExpression(name);
    }

    private static Expression mode(int mode, Token name) {
        return NumberExpression.ofInt(mode, name);
    }

    private Expression set(
            Token name, List<Expression> arguments, Expression buffer, Expression mode, Expression size) {
        Stream named = output.stream(name, arguments, 0);
        if (named != null && named.variable() != null) {
            return unit.error(name, name.getText() + "() needs stdout or stderr by its name here.");
        }
        Integer stream = named == null ? null : named.number();
        Expression address =
                unit.conversions.assign(buffer, PointerType.to(Scalar.CHAR), buffer.token(), name.getText() + "()");
        Expression how = unit.conversions.assign(mode, Scalar.INT, mode.token(), name.getText() + "()");
        Expression room = unit.conversions.assign(size, Scalar.LONG, size.token(), name.getText() + "()");
        if (stream == null
                || address instanceof ErroneousExpression
                || how instanceof ErroneousExpression
                || room instanceof ErroneousExpression) {
            return new ErroneousExpression(name);
        }
        Long known = Constants.integer(how);
        if (stream == 2 && (known == null || known != StreamCall.UNBUFFERED)) {
            return unit.error(
                    name, "stderr can have no buffer in this C; use stdout, or leave " + name.getText() + "() out.");
        }
        Long bytes = Constants.integer(room);
        boolean provided = !Conversions.isNull(address) && (known == null || known != StreamCall.UNBUFFERED);
        if (provided && (bytes == null || bytes < 0 || bytes > StreamCall.MAX_BUFFER)) {
            return unit.error(
                    name, name.getText() + "() needs the size of the buffer as a constant of at most 8192 here.");
        }
        Expression taken = provided ? room : NumberExpression.ofInt(0, name);
        return stream == 2
                ? NumberExpression.ofInt(0, name)
                : new SystemExpression(Syscall.SETVBUF, Scalar.INT, List.of(address, taken, how), List.of(), name);
    }

    /** fflush(3). */
    private static final class FlushExpression extends Expression {
        private final Stream stream;

        FlushExpression(Stream stream, Token token) {
            super(Scalar.INT, token);
            this.stream = stream;
        }

        @Override
        void emit(Emitter out) {
            out.at(token());
            stream.emit(out, token(), number -> out.op(Opcode.FLUSH, number), () -> out.op(Opcode.FLUSH, 0));
        }

        @Override
        boolean hasEffects() {
            return true;
        }
    }
}
