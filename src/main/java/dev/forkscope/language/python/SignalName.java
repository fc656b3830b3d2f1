package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles {@code signal.Signals(n).name}. */
final class SignalName {
    private SignalName() {}

    /** The answer is the index of the first trailer not used. */
    static int emit(
            Code code, Token word, ParserRuleContext node, @Nullable PrimaryContext primary, int next, int count) {
        if (primary == null
                || next + 1 >= count
                || Shape.trailer(primary, next).arguments() == null
                || Shape.trailer(primary, next + 1).DOT() == null
                || !Shape.trailer(primary, next + 1).NAME().getText().equals("name")) {
            code.refuse(node, "signal.Signals is here for names only: write signal.Signals(n).name");
            return count;
        }
        List<ArgumentContext> values =
                Arguments.plain(code, word, Shape.trailer(primary, next).arguments(), 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(Arguments.value(values.get(0)));
            code.line(word);
            code.emit(Opcode.PY_CALL, PyBuiltin.SIGNAL_NAME);
        }
        return next + 2;
    }
}
