package dev.forkscope.language.c;

import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A call of a function written in C, by its name or through its address. */
final class CallExpression extends Expression {
    private final int function;
    private final @Nullable Expression pointer;
    private final List<Expression> arguments;
    private final List<SystemExpression.Traced> traced;

    CallExpression(FunctionSymbol function, List<Expression> arguments, Token token) {
        this(function, arguments, List.of(), token);
    }

    /** {@code traced}: variables that the library's own code fills in, unseen. */
    CallExpression(
            FunctionSymbol function, List<Expression> arguments, List<SystemExpression.Traced> traced, Token token) {
        this(function.result(), function.index(), null, arguments, traced, token);
    }

    private CallExpression(
            CType result,
            int function,
            @Nullable Expression pointer,
            List<Expression> arguments,
            List<SystemExpression.Traced> traced,
            Token token) {
        super(result, token);
        this.function = function;
        this.pointer = pointer;
        this.arguments = List.copyOf(arguments);
        this.traced = List.copyOf(traced);
    }

    /** A call of the function that {@code pointer} points to. */
    static CallExpression through(Expression pointer, FunctionType type, List<Expression> arguments, Token token) {
        return new CallExpression(type.result(), -1, pointer, arguments, List.of(), token);
    }

    /** Whether it is known only when the program runs what is called. */
    boolean isThroughPointer() {
        return pointer != null;
    }

    // gcc looks first at what is to be called.
    @Override
    void emit(Emitter out) {
        if (pointer != null) {
            pointer.emit(out);
        }
        Arguments.push(out, arguments);
        boolean structured = type() instanceof StructType;
        if (structured) {
            out.op(Opcode.LOCAL_ADDRESS, out.slot(type().cells()));
        }
        out.at(token());
        if (pointer == null) {
            out.op(Opcode.CALL, function);
        } else {
            out.op(Opcode.CALL_ADDRESS, arguments.size() + (structured ? 1 : 0));
        }
        traced.forEach(one -> SystemExpression.trace(out, one));
    }

    @Override
    boolean hasEffects() {
        return true;
    }
}
