package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.DecoratorContext;
import dev.forkscope.protocol.Opcode;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Compiles decorators: they are evaluated before the def, from above, and called after it, from below. */
final class Decorators {
    private final Code code;
    private final List<DecoratorContext> waiting = new ArrayList<>();

    Decorators(Code code) {
        this.code = code;
    }

    /** {@code ( -- decorator )}, or nothing for atexit.register. */
    void evaluate(DecoratorContext decorator) {
        waiting.add(decorator);
        if (code.scopes.registering.contains(decorator)) {
            Symbol module = code.scope.find(Literals.name(decorator.named().getStart()));
            if (module != null) {
                code.names.requireExecuted(decorator.named().getStart(), module);
            }
        } else {
            code.expression(decorator.named());
        }
    }

    /** {@code ( decorators function -- result )}. */
    void apply(Token place) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            DecoratorContext decorator = waiting.get(i);
            code.line(decorator.getStart());
            if (code.scopes.registering.contains(decorator)) {
                code.atExit.decorate(decorator.getStart());
            } else {
                code.functions.mayBeCalled();
                code.emit(Opcode.PY_CALL_VALUE, 1);
            }
        }
        code.line(place);
        waiting.clear();
    }

    /** The def they are for could not be read. */
    void forget() {
        waiting.clear();
    }
}
