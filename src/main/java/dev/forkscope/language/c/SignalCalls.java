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
                || parameters.size() == 1 && parameters.get(0).isArithmetic();
        if (!fits) {
            diagnostics.error(
                    at,
                    "a signal handler has one parameter, the signal's number: void " + symbol.name() + "(int sig).");
            return null;
        }
        return new NumberExpression(SignalType.HANDLER, symbol.index() + SignalCall.FIRST_FUNCTION, function.token());
    }

    /** The address of a function that stands beside a handler's, in a comparison; else the expression itself. */
    static Expression asHandler(Expression expression, Expression beside) {
        return expression instanceof FunctionExpression function
                        && beside.type().equals(SignalType.HANDLER)
                ? new NumberExpression(
                        SignalType.HANDLER, function.function().index() + SignalCall.FIRST_FUNCTION, function.token())
                : expression;
    }

    /** {@code operand.name} or {@code operand->name} of a struct sigaction. */
    Expression member(Expression operand, boolean byAddress, Token name) {
        int offset = SignalType.offset(name.getText());
        if (offset < 0) {
            return unit.error(
                    name,
                    name.getText().equals("sa_sigaction")
                            ? "sa_sigaction is outside this C, because its handler takes a siginfo_t; use sa_handler and void handler(int sig)."
                            : "struct sigaction has the members sa_handler, sa_mask and sa_flags only.");
        }
        CType type = SignalType.memberType(offset);
        Expression start =
                byAddress ? operand : new AddressExpression((Place) operand, PointerType.to(SignalType.ACTION), name);
        boolean constant = byAddress ? ((PointerType) operand.type()).constant() : ((Place) operand).isConstant();
        Expression index = new NumberExpression(Scalar.LONG, offset, name);
        return new MemoryPlace(
                new PointerOffsetExpression(
                        new RetypedExpression(start, new PointerType(type, constant)), index, false, name),
                type,
                constant,
                name);
    }
}
