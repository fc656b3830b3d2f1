package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** malloc(3) and its relatives. */
final class HeapCalls {
    /** A process has no more, whatever it asks for. */
    private static final long MOST = 1_048_576;

    private static final Format COMPLAINT = new Format(
            List.of(new Format.Argument(Conversion.pack('s', 0, 0, -1)), new Format.Text(new byte[] {'\n'})),
            List.of());

    private final Unit unit;

    HeapCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("malloc", (name, arguments) -> take(name, "__malloc", List.of(Scalar.ULONG), arguments));
        builders.put(
                "calloc", (name, arguments) -> take(name, "__calloc", List.of(Scalar.ULONG, Scalar.ULONG), arguments));
        builders.put(
                "realloc",
                (name, arguments) -> take(name, "__realloc", List.of(PointerType.ANYTHING, Scalar.ULONG), arguments));
        builders.put("free", this::free);
    }

    private Expression take(Token name, String function, List<CType> parameters, List<Expression> arguments) {
        List<Expression> converted = unit.calls.convert(name, parameters, arguments);
        if (converted == null) {
            return new ErroneousExpression(name);
        }
        for (Expression argument : converted) {
            Long bytes = argument.type().isArithmetic() ? Constants.integer(argument) : null;
            if (bytes != null && (bytes < 0 || bytes > MOST)) {
                return unit.error(
                        argument.token(),
                        "a process has less memory than this here; ask " + name.getText() + "() for less.");
            }
        }
        return new HeapExpression(unit.library.require(function), converted, name);
    }

    private Expression free(Token name, List<Expression> arguments) {
        List<Expression> converted = unit.calls.convert(name, List.of(PointerType.ANYTHING), arguments);
        return converted == null
                ? new ErroneousExpression(name)
                : new FreeExpression(new CallExpression(unit.library.require("__free"), converted, name), name);
    }

    /** free(3), which ends the process with a message if its argument is no block. */
    private static final class FreeExpression extends Expression {
        private final Expression call;

        FreeExpression(Expression call, Token token) {
            super(Scalar.VOID, token);
            this.call = call;
        }

        @Override
        void emit(Emitter out) {
            Label done = new Label();
            call.emit(out);
            out.op(Opcode.DUP);
            out.jump(Opcode.JUMP_IF_ZERO, done);
            out.op(Opcode.DUP);
            new PrintExpression(PrintExpression.Function.FPRINTF, 2, COMPLAINT, token()).print(out, 0);
            out.op(Opcode.POP);
            out.op(Opcode.SYS, Syscall.ABORT);
            out.place(done);
        }

        @Override
        boolean hasEffects() {
            return true;
        }
    }
}
