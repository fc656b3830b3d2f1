package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyFile;
import dev.forkscope.protocol.PyValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Compiles files over descriptors. CPython closes a file as soon as nothing refers to it; so that this is known here, a file has one name
 * and no other: whatever would make a second reference is refused, and where the name goes away or gets another value the file is dropped.
 */
final class Files {
    private static final Map<String, Integer> METHODS = Map.of(
            "read", PyFile.READ,
            "readline", PyFile.READLINE,
            "readlines", PyFile.READLINES,
            "write", PyFile.WRITE,
            "writelines", PyFile.WRITELINES,
            "flush", PyFile.FLUSH,
            "close", PyFile.CLOSE,
            "fileno", PyFile.FILENO);

    private final Code code;
    /** Variables whose file a for or a with around this point holds on to. */
    private final Set<Symbol> inUse = new HashSet<>();
    /** Variables whose file a for or a with anywhere holds on to. */
    private final Set<Symbol> everInUse = new HashSet<>();
    /** Where a def gives another value to a variable of the module, for which it may be called at any time. */
    private final Map<Symbol, Token> storedInDef = new HashMap<>();

    Files(Code code) {
        this.code = code;
    }

    /** Whether an expression looks like a call of os.fdopen. */
    static boolean makes(ParserRuleContext node) {
        if (!(Shape.core(node) instanceof PrimaryContext primary)) {
            return false;
        }
        int count = Shape.trailers(primary);
        if (count < 1 || count > 2 || Shape.trailer(primary, count - 1).arguments() == null) {
            return false;
        }
        Token name = count == 1
                ? Shape.name(primary.atom())
                : Shape.trailer(primary, 0).DOT() == null
                        ? null
                        : Shape.trailer(primary, 0).NAME().getSymbol();
        return name != null && name.getText().equals("fdopen");
    }

    /** Pushes a value that goes into a plain variable, which may be a new file. */
    void value(ParserRuleContext node) {
        ModulePath path = makes(node) ? ModulePath.of(code, node) : null;
        if (path == null || path.target() != Modules.Special.FDOPEN) {
            code.expression(node);
            return;
        }
        open(path, (PrimaryContext) Shape.core(node));
    }

    /** Compiles the call of os.fdopen at the start of an expression. */
    private void open(ModulePath path, PrimaryContext primary) {
        Symbol symbol = code.scope.find(Literals.name(primary.getStart()));
        if (symbol != null) {
            code.names.requireExecuted(primary.getStart(), symbol);
        }
        ArgumentsContext written = Shape.trailer(primary, path.next()).arguments();
        List<ArgumentContext> values = Arguments.plain(code, path.word(), written, 1, 2);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        borrow(Arguments.value(values.get(0)));
        code.line(path.word());
        code.emit(Opcode.PY_FILE, values.size() == 1 ? PyFile.OPEN_READ : mode(values.get(1)));
    }

    /** Compiles {@code os.fdopen(fd).read()} and the like; the number of trailers that takes, 0 if it is none. */
    int useOnce(PrimaryContext primary, int count) {
        ModulePath path = ModulePath.of(code, primary);
        int next = path == null ? 0 : path.next();
        if (path == null
                || path.target() != Modules.Special.FDOPEN
                || count < next + 3
                || Shape.trailer(primary, next).arguments() == null
                || Shape.trailer(primary, next + 1).DOT() == null
                || Shape.trailer(primary, next + 2).arguments() == null) {
            return 0;
        }
        Token word = Shape.trailer(primary, next + 1).NAME().getSymbol();
        Integer method = METHODS.get(word.getText());
        if (method == null) {
            return 0;
        }
        once(
                path,
                primary,
                () -> call(word, method, Shape.trailer(primary, next + 2).arguments()));
        return next + 3;
    }

    /** Opens a file for one use, which finds it on the stack. */
    private void once(ModulePath path, PrimaryContext primary, Runnable use) {
        open(path, primary);
        int file = code.hidden();
        code.storeHidden(file);
        int handler = code.emit(Opcode.PY_TRY);
        code.loadHidden(file);
        use.run();
        code.emit(Opcode.PY_END_TRY);
        dropHidden(file);
        int over = code.emit(Opcode.JUMP);
        code.assembler.patch(handler);
        dropHidden(file);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(over);
    }

    /** Nothing refers to the file any more, so it is closed. */
    private void dropHidden(int file) {
        code.loadHidden(file);
        code.emit(Opcode.PY_FILE, PyFile.DROP);
        code.push(PyValue.NONE);
        code.storeHidden(file);
    }

    private int mode(ArgumentContext written) {
        String mode = Literals.plainString(Arguments.value(written));
        switch (mode == null ? "" : mode) {
            case "r", "rt" -> {
                return PyFile.OPEN_READ;
            }
            case "w", "wt" -> {
                return PyFile.OPEN_WRITE;
            }
            case "a", "at" -> {
                return PyFile.OPEN_APPEND;
            }
            default -> {
                boolean bytes = mode != null && mode.contains("b");
                code.problems.at(
                        written,
                        bytes
                                ? "files of bytes are outside the subset: write os.read() and os.write() with the descriptor"
                                : "the mode must be written out here: \"r\", \"w\" or \"a\"");
                return PyFile.OPEN_READ;
            }
        }
    }

    /** A file that a def leaves behind when an exception goes through it lives until the exception is forgotten. */
    void checkLocal(ParserRuleContext value) {
        boolean caughtElsewhere = code.scopes.catching.stream().anyMatch(scope -> scope != code.scope);
        if (!code.scope.isModule() && caughtElsewhere && makes(value)) {
            code.problems.at(
                    value,
                    "in a def, in a program with an except outside of it, a file needs with: write with os.fdopen(fd) as f:");
        }
    }

    /** Pushes a value that is only looked at, so that it may be a variable with a file in it. */
    void borrow(ParserRuleContext node) {
        Token name = variable(node);
        if (name == null) {
            code.expression(node);
        } else {
            code.names.borrow(name);
        }
    }

    /** The name that {@code node} is, if it may hold a file. */
    @Nullable
    Token variable(ParserRuleContext node) {
        Token name = Shape.name(node);
        return name != null && code.scope.find(Literals.name(name)) instanceof Symbol.Variable v && v.holdsFile
                ? name
                : null;
    }

    /** Pushes a file whose lines are taken one by one; false if {@code node} is none, and nothing has been done. */
    boolean iterate(ParserRuleContext node) {
        Token name = variable(node);
        if (name != null) {
            code.names.borrow(name);
            use(code.scope.find(Literals.name(name)));
        }
        return name != null;
    }

    /** The same for something that takes all lines before it does anything else. */
    boolean lines(ParserRuleContext node) {
        Token name = variable(node);
        ModulePath path = makes(node) ? ModulePath.of(code, node) : null;
        if (name != null) {
            code.names.borrow(name);
            lines(name);
        } else if (path != null && path.target() == Modules.Special.FDOPEN) {
            once(path, (PrimaryContext) Shape.core(node), () -> lines(path.word()));
        } else {
            return false;
        }
        return true;
    }

    private void lines(Token word) {
        code.line(word);
        code.emit(Opcode.PY_FILE, PyFile.LINES);
    }

    /** Compiles a use of a file at the start of an expression; the number of trailers that takes, 0 if it is none. */
    int use(PrimaryContext primary, int count) {
        Token name = count == 0 ? null : variable(primary.atom());
        if (name == null || Shape.trailer(primary, 0).DOT() == null) {
            return 0;
        }
        Token word = Shape.trailer(primary, 0).NAME().getSymbol();
        if (word.getText().equals("closed")) {
            code.names.borrow(name);
            code.line(word);
            code.emit(Opcode.PY_FILE, PyFile.CLOSED);
            return 1;
        }
        Integer method = METHODS.get(word.getText());
        if (method == null || count < 2 || Shape.trailer(primary, 1).arguments() == null) {
            return 0;
        }
        code.names.borrow(name);
        call(word, method, Shape.trailer(primary, 1).arguments());
        return 2;
    }

    private void call(Token word, int method, ArgumentsContext written) {
        boolean takesOne = method == PyFile.READ || method == PyFile.WRITE || method == PyFile.WRITELINES;
        List<ArgumentContext> values =
                Arguments.plain(code, word, written, takesOne && method != PyFile.READ ? 1 : 0, takesOne ? 1 : 0);
        if (values == null) {
            return;
        }
        if (takesOne && values.isEmpty()) {
            code.push(PyValue.NONE);
        } else if (method == PyFile.WRITELINES) {
            code.expressions.emitConsumed(Arguments.value(values.get(0)));
        } else if (takesOne) {
            code.expression(Arguments.value(values.get(0)));
        }
        code.line(word);
        code.emit(Opcode.PY_FILE, method);
    }

    /** Before another value goes into the variable; {@code ( -- )}. */
    void beforeStore(Token name, Symbol.Variable variable) {
        if (!variable.holdsFile) {
            return;
        }
        if (inUse.contains(variable)) {
            code.problems.at(
                    name, variable.name + " holds the file of the for or with around this line: use another name here");
        }
        if (!variable.local && !code.scope.isModule()) {
            storedInDef.putIfAbsent(variable, name);
            requireLasting(variable);
        }
        drop(variable);
    }

    private void drop(Symbol.Variable variable) {
        code.emit(variable.local ? Opcode.LOAD_LOCAL : Opcode.LOAD_GLOBAL, variable.slot);
        code.emit(Opcode.PY_FILE, PyFile.DROP);
    }

    /** When a def returns, its variables go away. */
    void dropLocals() {
        for (Symbol symbol : code.scope.symbols.values()) {
            if (symbol instanceof Symbol.Variable variable && variable.holdsFile && variable.local) {
                drop(variable);
            }
        }
    }

    /** Does {@code body}, in which no other value goes into the variable. */
    void using(@Nullable Token name, Runnable body) {
        Set<Symbol> held = new HashSet<>();
        hold(name, held);
        body.run();
        release(held);
    }

    /** From here on no other value goes into the variables whose lines {@code iterable} gives; the answer is for {@link #release}. */
    Set<Symbol> hold(ParserRuleContext iterable) {
        Set<Symbol> held = new HashSet<>();
        hold(iterable, held);
        return held;
    }

    void release(Set<Symbol> held) {
        inUse.removeAll(held);
    }

    private void hold(ParserRuleContext iterable, Set<Symbol> held) {
        hold(variable(iterable), held);
        for (ArgumentContext argument : code.calls.sources(iterable)) {
            hold(Arguments.value(argument), held);
        }
    }

    private void hold(@Nullable Token name, Set<Symbol> held) {
        Symbol variable = name == null ? null : code.scope.find(Literals.name(name));
        if (variable != null && inUse.add(variable)) {
            held.add(variable);
            use(variable);
        }
    }

    private void use(@Nullable Symbol variable) {
        if (variable != null && everInUse.add(variable)) {
            requireLasting(variable);
        }
    }

    /** A def that is called inside of the for or with must not take its file away. */
    private void requireLasting(Symbol variable) {
        Token stored = everInUse.contains(variable) ? storedInDef.remove(variable) : null;
        if (stored != null) {
            code.problems.at(
                    stored,
                    variable.name + " holds the file of a for or with outside of this def: use another name here");
        }
    }
}
