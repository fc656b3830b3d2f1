package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** The exception classes by name. */
final class ExceptionClasses {
    /** Classes that nothing in the subset can raise: an except clause for them is fine and never matches. */
    private static final Set<String> NEVER_RAISED = Set.of(
            "ImportError",
            "ModuleNotFoundError",
            "StopIteration",
            "GeneratorExit",
            "SystemError",
            "FloatingPointError",
            "ReferenceError",
            "BufferError",
            "SyntaxError",
            "IndentationError",
            "TabError",
            "StopAsyncIteration");

    private static final Map<String, Integer> BY_NAME = byName();

    private final Code code;

    ExceptionClasses(Code code) {
        this.code = code;
    }

    private static Map<String, Integer> byName() {
        Map<String, Integer> classes = new HashMap<>();
        for (int i = 0; i < PyException.count(); i++) {
            classes.put(PyException.name(i), i);
        }
        classes.remove(PyException.name(PyException.UNSUPPORTED_OPERATION));
        // Numbers without a class.
        classes.remove("");
        classes.put("IOError", PyException.OS_ERROR);
        classes.put("EnvironmentError", PyException.OS_ERROR);
        return classes;
    }

    static boolean isName(String name) {
        return BY_NAME.containsKey(name) || NEVER_RAISED.contains(name);
    }

    /** Whether nothing here can be an instance of the class. */
    static boolean isNeverRaised(String name) {
        return NEVER_RAISED.contains(name);
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The number of a class that can be raised here; null if there is none of this name. */
    static @Nullable Integer number(String name) {
        return BY_NAME.get(name);
    }

    /** Whether it is OSError or one derived from it. */
    static boolean isOsError(int number) {
        int at = number;
        while (at >= 0 && at != PyException.OS_ERROR) {
            at = PyException.parent(at);
        }
        return at == PyException.OS_ERROR;
    }

    /** The number of the class that an expression names, {@code os.error} included. */
    static @Nullable Integer numberOf(Code code, ParserRuleContext expression) {
        Token name = Shape.name(expression);
        if (name == null) {
            return "os.error".equals(ModulePath.moduleMember(code, expression)) ? PyException.OS_ERROR : null;
        }
        if (code.scope.find(Literals.name(name)) instanceof Symbol.Member member) {
            return member.module.equals("os") && member.member.equals("error") ? PyException.OS_ERROR : null;
        }
        return code.scope.find(Literals.name(name)) == null ? BY_NAME.get(Literals.name(name)) : null;
    }

    /** {@code ( exception -- exception bool )}: whether it is of one of the classes written. */
    void match(ParserRuleContext classes) {
        List<ParserRuleContext> written = new ArrayList<>();
        List<ElementContext> items = Shape.items(classes);
        if (items == null) {
            written.add(classes);
        } else {
            written.addAll(items);
        }
        List<Integer> matched = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            one(written.get(i));
            if (i < written.size() - 1) {
                code.emit(Opcode.DUP);
                matched.add(code.emit(Opcode.PY_JUMP_IF_TRUE));
                code.emit(Opcode.POP);
            }
        }
        if (written.isEmpty()) {
            code.push(PyValue.FALSE);
        }
        code.patch(matched);
    }

    private void one(ParserRuleContext expression) {
        Integer number = numberOf(code, expression);
        Token name = Shape.name(expression);
        OwnClass own = OwnClasses.named(code, expression);
        if (number != null) {
            code.emit(Opcode.PY_MATCH, number);
        } else if (own != null) {
            code.names.requireExecuted(expression.getStart(), own.symbol);
            code.emit(Opcode.PY_MATCH, PyException.FIRST_OWN + own.number);
            if (code.scopes.classes.exception(code, own) == null) {
                code.problems.at(expression, own.name() + " is no exception class: derive it from Exception");
            }
        } else if (name != null
                && code.scope.find(Literals.name(name)) == null
                && NEVER_RAISED.contains(name.getText())) {
            code.push(PyValue.FALSE);
        } else {
            code.push(PyValue.FALSE);
            code.problems.at(
                    expression,
                    name == null
                            ? "except needs the name of an exception class here, such as OSError"
                            : "no exception class " + name.getText() + " is known here"
                                    + Suggestions.didYouMean(name.getText(), names()));
        }
    }
}
