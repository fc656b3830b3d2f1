package dev.forkscope.language.c;

import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** waitid(2), which is waitpid(2) with its findings in a siginfo_t. */
final class WaitidCall {
    private static final int WEXITED = 4;

    private final Unit unit;

    WaitidCall(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("waitid", this::build);
    }

    private Expression build(Token name, List<Expression> arguments) {
        PointerType found = PointerType.to(SignalType.INFO);
        List<Expression> converted =
                unit.calls.convert(name, List.of(Scalar.INT, Scalar.INT, found, Scalar.INT), arguments);
        if (converted == null) {
            return new ErroneousExpression(name);
        }
        Long options = Constants.integer(converted.get(3));
        if (options == null || (options & WEXITED) == 0) {
            return unit.error(
                    converted.get(3).token(),
                    "the options of waitid() must be constants with WEXITED among them here: WEXITED | WNOHANG.");
        }
        // Three cells: the status, then what the library makes of type and id. A handler may call it in between.
        int cells = unit.out.slot(3);
        Expression status = address(cells, name);
        Expression prepare = new CallExpression(
                unit.library.require("__target"),
                List.of(
                        address(cells + 1, name),
                        converted.get(0),
                        converted.get(1),
                        NumberExpression.ofInt((int) (options & ~WEXITED), name)),
                name);
        Expression wait = new SystemExpression(
                Syscall.WAITPID,
                Scalar.INT,
                List.of(cell(cells + 1, name), status, cell(cells + 2, name)),
                List.of(),
                name);
        Expression call = new CallExpression(
                unit.library.require("__waited"),
                List.of(converted.get(2), status, wait),
                SystemExpression.Traced.find(converted.get(2), 0, 0),
                name);
        return new SequenceExpression(prepare, call);
    }

    private static Expression address(int cell, Token at) {
        return new AddressExpression(cell(cell, at), PointerType.to(Scalar.INT), at);
    }

    private static VariablePlace cell(int cell, Token at) {
        return new VariablePlace(Variable.local("__cell", Scalar.INT, cell, false), at);
    }
}
