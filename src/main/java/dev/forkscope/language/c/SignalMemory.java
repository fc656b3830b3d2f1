package dev.forkscope.language.c;

import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** memset(3) and bzero(3) of a whole struct sigaction or sigset_t, which students empty that way. */
final class SignalMemory {
    private final Unit unit;

    SignalMemory(Unit unit) {
        this.unit = unit;
    }

    /** Whether {@code pointer} is the address of one. */
    static boolean takes(Expression pointer) {
        return target(pointer) != null;
    }

    private static @Nullable SignalType target(Expression pointer) {
        Expression inner = pointer;
        while (inner instanceof RetypedExpression retyped
                && retyped.type() instanceof PointerType type
                && type.target() == Scalar.VOID) {
            inner = retyped.value();
        }
        return inner.type() instanceof PointerType type && type.target() instanceof SignalType known ? known : null;
    }

    Expression fill(Token name, List<Expression> arguments, int valueIndex, int countIndex) {
        SignalType type = target(arguments.get(0));
        Long value = valueIndex < 0 ? Long.valueOf(0) : Constants.integer(arguments.get(valueIndex));
        Long count = Constants.integer(arguments.get(countIndex));
        if (type == null || value == null || value != 0 || count == null || count != type.bytes()) {
            return unit.error(
                    name, name.getText() + "() can set all of a " + type + " to 0 only: give it sizeof(" + type + ").");
        }
        return new CallExpression(
                unit.library.require("__fill"),
                List.of(
                        arguments.get(0),
                        new NumberExpression(Scalar.LONG, 0, name),
                        new NumberExpression(Scalar.LONG, type.cells(), name)),
                name);
    }
}
