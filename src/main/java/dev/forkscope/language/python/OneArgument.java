package dev.forkscope.language.python;

import dev.forkscope.protocol.Opcode;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** A function that is given to map(), or as key=, and called there with one argument. */
final class OneArgument {
    private final Code code;
    private final @Nullable Integer builtin;
    private final int cell;

    /** Evaluates what is written; nothing is left on the stack. */
    OneArgument(Code code, ParserRuleContext written) {
        this.code = code;
        Token name = Shape.name(written);
        builtin = name == null || code.scope.find(Literals.name(name)) != null
                ? null
                : Builtins.ONE_ARGUMENT.get(name.getText());
        cell = builtin == null ? code.hidden() : -1;
        if (builtin == null) {
            code.expression(written);
            code.storeHidden(cell);
        }
    }

    /** {@code ( x -- result )}. */
    void call(Token place) {
        code.line(place);
        call();
    }

    /** The same on the line of what comes before. */
    void call() {
        if (builtin != null) {
            code.emit(Opcode.PY_CALL, builtin);
            return;
        }
        code.loadHidden(cell);
        code.emit(Opcode.SWAP);
        code.functions.mayBeCalled();
        code.emit(Opcode.PY_CALL_VALUE, 1);
    }
}
