package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.Syscall;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNodeImpl;
import org.jspecify.annotations.Nullable;

/** Compiles input() and sys.stdin. In a run there is nothing to read, unless os.dup2() puts a pipe there. */
final class Input {
    private static final int STDOUT = 1;
    private static final int FILE = 0;
    private static final int LINE = 1;
    private static final Map<String, Integer> METHODS = Map.of(
            "read", PyFile.READ,
            "readline", PyFile.READLINE,
            "readlines", PyFile.READLINES,
            "fileno", PyFile.FILENO);

    private final Code code;

    Input(Code code) {
        this.code = code;
    }

    /** {@code input()}; false if it is something else, and nothing has been done. */
    boolean builtin(Token name, ArgumentsContext written) {
        if (!name.getText().equals("input")) {
            return false;
        }
        List<ArgumentContext> values = Arguments.plain(code, name, written, 0, 1);
        if (values == null) {
            code.push(PyValue.NONE);
            return true;
        }
        values.forEach(value -> code.expression(Arguments.value(value)));
        code.line(name);
        if (values.isEmpty()) {
            code.emit(Opcode.PY_FLUSH, STDOUT);
        } else {
            code.push(PyValue.NONE);
            code.pushString("");
            code.emit(Opcode.PY_PRINT, 1 | PyPrintOption.FLUSH);
        }
        code.emit(Opcode.POP);
        code.emit(Opcode.PY_STDIN, LINE);
        return true;
    }

    /** Pushes sys.stdin for a loop over its lines; false if {@code node} is something else, and nothing has been done. */
    boolean iterate(ParserRuleContext node) {
        if (!is(node)) {
            return false;
        }
        code.emit(Opcode.PY_STDIN, FILE);
        return true;
    }

    /** The same for a function that takes all lines at once. */
    boolean consume(ParserRuleContext node) {
        boolean input = iterate(node);
        if (input) {
            code.emit(Opcode.PY_FILE, PyFile.READLINES);
        }
        return input;
    }

    private boolean is(ParserRuleContext node) {
        return "sys.stdin".equals(ModulePath.moduleMember(code, node));
    }

    /** {@code sys.stdin.read()} and the like; the index of the first trailer not used. */
    int method(ModulePath path, @Nullable PrimaryContext primary, int count) {
        int next = path.next();
        Token word = primary != null
                        && next + 1 < count
                        && Shape.trailer(primary, next).DOT() != null
                        && Shape.trailer(primary, next + 1).arguments() != null
                ? Shape.trailer(primary, next).NAME().getSymbol()
                : null;
        if (word != null && word.getText().equals("isatty") && primary != null) {
            Arguments.plain(code, word, Shape.trailer(primary, next + 1).arguments(), 0, 0);
            code.line(word);
            code.pushInt(0);
            code.emit(Opcode.PY_SYS, Syscall.ISATTY);
            return next + 2;
        }
        Integer method = word == null ? null : METHODS.get(word.getText());
        if (primary == null || word == null || method == null) {
            code.refuse(
                    new TerminalNodeImpl(path.word()),
                    "sys.stdin is outside the subset like this: write sys.stdin.readline(), .read(), .readlines() or for line in sys.stdin");
            return count;
        }
        List<ArgumentContext> values = Arguments.plain(
                code, word, Shape.trailer(primary, next + 1).arguments(), 0, method == PyFile.READ ? 1 : 0);
        code.emit(Opcode.PY_STDIN, FILE);
        if (method == PyFile.READ && (values == null || values.isEmpty())) {
            code.push(PyValue.NONE);
        } else if (values != null) {
            values.forEach(value -> code.expression(Arguments.value(value)));
        }
        code.line(word);
        code.emit(Opcode.PY_FILE, method);
        return next + 2;
    }
}
