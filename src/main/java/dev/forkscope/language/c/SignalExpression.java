package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A call about signals that the machine has built in. */
final class SignalExpression extends Expression {
    private final int number;
    private final List<Expression> arguments;
    private final List<SystemExpression.Traced> traced;

    SignalExpression(
            int number, CType type, List<Expression> arguments, List<SystemExpression.Traced> traced, Token token) {
        super(type, token);
        this.number = number;
        this.arguments = List.copyOf(arguments);
        this.traced = List.copyOf(traced);
    }

    @Override
    void emit(Emitter out) {
        Arguments.push(out, arguments);
        out.at(token());
        out.op(Opcode.SIGNAL, number);
        traced.forEach(one -> SystemExpression.trace(out, one));
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
