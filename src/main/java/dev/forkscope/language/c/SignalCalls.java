package dev.forkscope.language.c;

import dev.forkscope.protocol.SignalCall;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The functions and names of {@code <signal.h>}, but for kill(2) and raise(3). */
final class SignalCalls {
    private final Unit unit;

    SignalCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        PointerType set = PointerType.to(SignalType.SET);
        PointerType action = PointerType.to(SignalType.ACTION);
        call(builders, "signal", SignalCall.SIGNAL, SignalType.HANDLER, Scalar.INT, SignalType.HANDLER);
        call(builders, "sigaction", SignalCall.ACTION, Scalar.INT, Scalar.INT, action, action);
        call(builders, "sigprocmask", SignalCall.PROCMASK, Scalar.INT, Scalar.INT, set, set);
        call(builders, "sigpending", SignalCall.PENDING, Scalar.INT, set);
        call(builders, "sigsuspend", SignalCall.SUSPEND, Scalar.INT, set);
        call(builders, "sigemptyset", SignalCall.EMPTY, Scalar.INT, set);
        call(builders, "sigfillset", SignalCall.FILL, Scalar.INT, set);
        call(builders, "sigaddset", SignalCall.ADD, Scalar.INT, set, Scalar.INT);
        call(builders, "sigdelset", SignalCall.DELETE, Scalar.INT, set, Scalar.INT);
        call(builders, "sigismember", SignalCall.MEMBER, Scalar.INT, set, Scalar.INT);
        call(builders, "pause", SignalCall.PAUSE, Scalar.INT);
        builders.put("sigwait", (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(set, PointerType.to(Scalar.INT)), arguments);
            return converted == null
                    ? new ErroneousExpression(name)
                    : new SignalExpression(
                            SignalCall.WAIT,
                            Scalar.INT,
                            converted,
                            SystemExpression.Traced.find(converted.get(1), 0, 0),
                            name);
        });
    }

    private void call(
            Map<String, Builtins.Builder> builders, String function, int number, CType result, CType... parameters) {
        builders.put(function, (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(parameters), arguments);
            return converted == null
                    ? new ErroneousExpression(name)
                    : new SignalExpression(number, result, converted, List.of(), name);
        });
    }

    /** SIG_DFL and its relatives, or null. */
    static @Nullable Expression constant(String name, Token token) {
        return switch (name) {
            case "SIG_DFL" -> new NumberExpression(SignalType.HANDLER, 0, token);
            case "SIG_IGN" -> new NumberExpression(SignalType.HANDLER, 1, token);
            case "SIG_ERR" -> new NumberExpression(SignalType.HANDLER, -1, token);
            default -> null;
        };
    }

    /** A function where a handler is wanted; null after reporting that it cannot be one. */
    static @Nullable Expression handler(FunctionExpression function, Token at, Diagnostics diagnostics) {
        FunctionSymbol symbol = function.function();
        List<CType> parameters = symbol.parameters();
        boolean fits = parameters == null
                || parameters.isEmpty()
                || parameters.size() == 1
                        && parameters.get(0).isArithmetic()
                        && parameters.get(0).bytes() >= Scalar.INT.bytes();
        if (!fits) {
            diagnostics.error(
                    at,
                    "a signal handler has one parameter, the signal's number: void " + symbol.name() + "(int sig).");
            return null;
        }
        return new RetypedExpression(function, SignalType.HANDLER);
    }
}
