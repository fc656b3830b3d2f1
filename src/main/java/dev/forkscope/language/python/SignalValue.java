package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PySignal;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles {@code signal.Signals(n)}, {@code signal.Signals.SIGTERM} and {@code signal.Signals["SIGTERM"]}. */
final class SignalValue {
    private SignalValue() {}

    /** The answer is the index of the first trailer not used. */
    static int emit(
            Code code, Token word, ParserRuleContext node, @Nullable PrimaryContext primary, int next, int count) {
        TrailerContext trailer = primary == null || next >= count ? null : Shape.trailer(primary, next);
        String name = trailer == null ? null : name(trailer);
        if (name != null
                && Modules.member("signal", name) instanceof Modules.Constant signal
                && PySignal.is(signal.value())) {
            code.push(signal.value());
            return next + 1;
        }
        if (trailer == null || trailer.arguments() == null) {
            code.refuse(
                    trailer == null ? node : trailer,
                    "signal.Signals is here for single signals only: write signal.Signals(n) or signal.SIGTERM");
            return count;
        }
        List<ArgumentContext> values = Arguments.plain(code, word, trailer.arguments(), 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
        } else {
            code.expression(Arguments.value(values.get(0)));
            code.line(word);
            code.emit(Opcode.PY_CALL, PyBuiltin.SIGNAL);
        }
        return next + 1;
    }

    private static @Nullable String name(TrailerContext trailer) {
        if (trailer.DOT() != null) {
            return trailer.NAME().getText();
        }
        boolean one = trailer.subscript().size() == 1
                && trailer.COMMA().isEmpty()
                && trailer.subscript(0).slice() == null;
        return one ? Literals.plainString(trailer.subscript(0).named()) : null;
    }
}
