package dev.forkscope.language.c;

import dev.forkscope.protocol.Floating;
import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A function of math.h that the machine has built in, its arguments being doubles already. */
final class FloatingCall extends Expression {
    private final int operation;
    private final List<Expression> arguments;

    /** {@code operation} is one of {@link Floating}; MUL of a single argument is its square. */
    FloatingCall(int operation, CType type, List<Expression> arguments, Token token) {
        super(type, token);
        this.operation = operation;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    void emit(Emitter out) {
        Arguments.push(out, arguments);
        out.at(token());
        if (operation == Floating.MUL && arguments.size() == 1) {
            out.op(Opcode.DUP);
        }
        out.op(Opcode.FLOATING, operation);
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
