package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A call of a function written in C. */
final class CallExpression extends Expression {
    private final FunctionSymbol function;
    private final List<Expression> arguments;
    private final List<SystemExpression.Traced> traced;

    CallExpression(FunctionSymbol function, List<Expression> arguments, Token token) {
        this(function, arguments, List.of(), token);
    }

    /** {@code traced}: variables that the library's own code fills in, unseen. */
    CallExpression(
            FunctionSymbol function,
            List<Expression> arguments,
            List<SystemExpression.Traced> traced,
            Token token) {
        super(function.result(), token);
        this.function = function;
        this.arguments = List.copyOf(arguments);
        this.traced = List.copyOf(traced);
    }

    @Override
    void emit(Emitter out) {
        Arguments.push(out, arguments);
        if (type() instanceof StructType) {
            out.op(Opcode.LOCAL_ADDRESS, out.slot(type().cells()));
        }
        out.at(token());
        out.op(Opcode.CALL, function.index());
        traced.forEach(one -> SystemExpression.trace(out, one));
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
