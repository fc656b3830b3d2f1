package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyMeaning;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles what says what a number means: os.strerror(), signal.strsignal() and errno.errorcode. */
final class NumberMeaning {
    private NumberMeaning() {}

    static void call(Code code, Token name, int which, ArgumentsContext written) {
        List<ArgumentContext> values = Arguments.plain(code, name, written, 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        code.expression(Arguments.value(values.get(0)));
        code.line(name);
        code.emit(Opcode.PY_MEANING, which);
    }

    /** {@code errno.errorcode[n]}; the answer is the index of the first trailer not used. */
    static int errorCode(Code code, ParserRuleContext node, @Nullable PrimaryContext primary, int next, int count) {
        TrailerContext trailer = primary == null || next >= count ? null : Shape.trailer(primary, next);
        if (trailer == null
                || trailer.subscript().size() != 1
                || !trailer.COMMA().isEmpty()
                || trailer.subscript(0).slice() != null) {
            code.refuse(node, "errno.errorcode is here for single numbers only: write errno.errorcode[e.errno]");
            return count;
        }
        code.expression(trailer.subscript(0).named());
        code.line(trailer.getStart());
        code.emit(Opcode.PY_MEANING, PyMeaning.ERRORCODE);
        return next + 1;
    }
}
