package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** A call of a function written in C. */
final class CallExpression extends Expression {
    private final FunctionSymbol function;
    private final List<Expression> arguments;

    CallExpression(FunctionSymbol function, List<Expression> arguments, Token token) {
        super(function.result(), token);
        this.function = function;
        this.arguments = List.copyOf(arguments);
    }

    @Override
    void emit(Emitter out) {
        Arguments.push(out, arguments);
        if (type() instanceof StructType) {
            out.op(Opcode.LOCAL_ADDRESS, out.slot(type().cells()));
        }
        out.at(token());
        out.op(Opcode.CALL, function.index());
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
