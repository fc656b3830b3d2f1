package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** The function of a map() or filter(), which is called with each item as soon as there is one. */
final class Applied {
    private final Code code;
    private final boolean filters;
    /** What takes one argument; null for None, and for what takes the items of a tuple. */
    private final @Nullable OneArgument function;
    /** Where the function lies that takes the items of a tuple. */
    private final int spread;

    private Applied(Code code, boolean filters, @Nullable OneArgument function, int spread) {
        this.code = code;
        this.filters = filters;
        this.function = function;
        this.spread = spread;
    }

    /** Evaluates the first of the arguments of {@code call}. */
    static Applied of(Code code, ParserRuleContext call, List<ArgumentContext> arguments) {
        boolean filters = ((PrimaryContext) Shape.core(call)).atom().getText().equals("filter");
        ParserRuleContext written = Arguments.value(arguments.get(0));
        if (arguments.size() > 2) {
            code.expression(written);
            int cell = code.hidden();
            code.storeHidden(cell);
            return new Applied(code, filters, null, cell);
        }
        boolean none = filters && Shape.leaf(written, PythonParser.NONE) != null;
        return new Applied(code, filters, none ? null : new OneArgument(code, written), -1);
    }

    /** {@code ( item -- result )}, or, where it filters, {@code ( item -- item )} and on to {@code next} if it is left out. */
    void call(int next) {
        if (spread >= 0) {
            code.loadHidden(spread);
            code.emit(Opcode.SWAP);
            code.functions.mayBeCalled();
            code.emit(Opcode.PY_CALL_SPREAD);
            return;
        }
        if (filters) {
            code.emit(Opcode.DUP);
        }
        if (function != null) {
            function.call();
        }
        if (filters) {
            int taken = code.emit(Opcode.PY_JUMP_IF_TRUE);
            code.emit(Opcode.POP);
            code.emit(Opcode.JUMP, next);
            code.assembler.patch(taken);
        }
    }
}
