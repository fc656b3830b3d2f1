package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;
import org.jspecify.annotations.Nullable;

/** Compiles os.getenv() and what reads os.environ: all that is in a run's environment is known before. */
final class Environment {
    /** What the program is started with, and what CPython adds itself where no locale is set (PEP 538). */
    private static final String[] VARIABLES = {"PATH", "/usr/bin:/bin", "LC_CTYPE", "C.UTF-8"};

    private final Code code;

    Environment(Code code) {
        this.code = code;
    }

    /** {@code os.getenv(name, default)}, or environ.get(). */
    void get(Token name, ArgumentsContext written) {
        List<ArgumentContext> values = Arguments.plain(code, name, written, 1, 2);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        code.expression(Arguments.value(values.get(0)));
        int key = code.hidden();
        code.storeHidden(key);
        int otherwise = code.hidden();
        if (values.size() == 2) {
            code.expression(Arguments.value(values.get(1)));
        } else {
            code.push(PyValue.NONE);
        }
        code.storeHidden(otherwise);
        code.line(name);
        variables();
        code.loadHidden(key);
        requireText();
        code.loadHidden(otherwise);
        code.emit(Opcode.PY_METHOD, PyMethod.GET);
    }

    /** {@code os.environ.get(...)} and {@code os.environ[...]}; the answer is the index of the first trailer not used. */
    int read(ModulePath path, @Nullable PrimaryContext primary, int next, int count) {
        TrailerContext first = primary == null || next >= count ? null : Shape.trailer(primary, next);
        TrailerContext second = primary == null || next + 1 >= count ? null : Shape.trailer(primary, next + 1);
        if (first != null
                && first.DOT() != null
                && first.NAME().getText().equals("get")
                && second != null
                && second.arguments() != null) {
            get(first.NAME().getSymbol(), second.arguments());
            return next + 2;
        }
        if (first == null || first.subscript().isEmpty() || Trailers.isSlice(first)) {
            code.refuse(
                    new TerminalNodeImpl(path.word()),
                    "os.environ is outside the subset like this: write os.environ.get(name, default), os.environ[name] or name in os.environ");
            return count;
        }
        variables();
        Trailers.index(code, first);
        code.line(first.getStart());
        requireText();
        code.emit(Opcode.PY_INDEX);
        return next + 1;
    }

    /** {@code ( name -- name dict )}, if it is looked for in os.environ, and false if in anything else. */
    boolean container(ParserRuleContext node) {
        if (!"os.environ".equals(ModulePath.moduleMember(code, node))) {
            return false;
        }
        Symbol symbol = code.scope.find(Literals.name(node.getStart()));
        if (symbol != null) {
            code.names.requireExecuted(node.getStart(), symbol);
        }
        code.line(node.getStart());
        requireText();
        variables();
        return true;
    }

    private void variables() {
        for (String text : VARIABLES) {
            code.pushString(text);
        }
        code.emit(Opcode.PY_DICT, VARIABLES.length / 2);
    }

    /** {@code ( name -- name )}: TypeError if it is no str. */
    private void requireText() {
        code.emit(Opcode.PY_INSTANCE, PyType.STR);
        int text = code.emit(Opcode.PY_JUMP_IF_TRUE);
        code.emit(Opcode.PY_ATTRIBUTE, PyAttribute.CLASS);
        code.emit(Opcode.PY_ATTRIBUTE, PyAttribute.CLASS_NAME);
        code.pushString("str expected, not ");
        code.emit(Opcode.SWAP);
        code.emit(Opcode.PY_CONCAT, 2);
        code.emit(Opcode.PY_EXCEPTION, PyException.TYPE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(text);
    }
}
