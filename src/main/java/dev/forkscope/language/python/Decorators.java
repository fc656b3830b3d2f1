package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.DecoratorContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyValue;
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
        } else if (isWraps(decorator)) {
            wrapped(decorator);
        } else {
            code.expression(decorator.named());
        }
    }

    private boolean isWraps(DecoratorContext decorator) {
        ModulePath path = ModulePath.of(code, decorator.named());
        return path != null
                && path.target() == Modules.Special.WRAPS
                && Shape.core(decorator.named()) instanceof PrimaryContext primary
                && Shape.trailers(primary) == path.next() + 1
                && Shape.trailer(primary, path.next()).arguments() != null;
    }

    /** {@code ( -- function )}: the argument of functools.wraps(). */
    private void wrapped(DecoratorContext decorator) {
        ModulePath path = ModulePath.of(code, decorator.named());
        PrimaryContext primary = (PrimaryContext) Shape.core(decorator.named());
        Token first = decorator.named().getStart();
        Symbol symbol = code.scope.find(Literals.name(first));
        if (symbol != null) {
            code.names.requireExecuted(first, symbol);
        }
        List<ArgumentContext> values = Arguments.plain(
                code, path.word(), Shape.trailer(primary, path.next()).arguments(), 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(Arguments.value(values.get(0)));
        }
    }

    /** {@code ( decorators function -- result )}. */
    void apply(Token place) {
        for (int i = waiting.size() - 1; i >= 0; i--) {
            DecoratorContext decorator = waiting.get(i);
            code.line(decorator.getStart());
            if (code.scopes.registering.contains(decorator)) {
                code.atExit.decorate(decorator.getStart());
            } else if (isWraps(decorator)) {
                code.emit(Opcode.PY_CALL, PyBuiltin.WRAPS);
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
