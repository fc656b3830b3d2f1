package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles built-in functions about attributes and classes. */
final class ObjectFunctions {
    /** The names of those functions, but for isinstance(). */
    static final Set<String> NAMES = Set.of("getattr", "setattr", "hasattr", "delattr", "issubclass", "vars");

    private final Code code;

    ObjectFunctions(Code code) {
        this.code = code;
    }

    /** {@code ( -- result )}; false if it is none of these, and nothing has been done. */
    boolean call(Token name, ArgumentsContext written) {
        if (!code.scopes.classes.any() || !NAMES.contains(name.getText())) {
            return false;
        }
        String function = name.getText();
        int least = function.equals("vars") ? 1 : function.equals("setattr") ? 3 : 2;
        List<ArgumentContext> values =
                Arguments.plain(code, name, written, least, function.equals("getattr") ? 3 : least);
        if (values == null) {
            code.push(PyValue.NONE);
            return true;
        }
        code.functions.mayBeCalled();
        ParserRuleContext object = Arguments.value(values.get(0));
        code.expression(object);
        switch (function) {
            case "vars" -> {
                code.line(name);
                code.emit(Opcode.PY_GET_ATTRIBUTE, code.assembler.string("__dict__"));
            }
            case "issubclass" -> {
                new ClassValues(code).operand(Arguments.value(values.get(1)));
                call(name, PyBuiltin.ISSUBCLASS);
            }
            case "setattr" -> {
                arguments(values);
                call(name, PyBuiltin.SETATTR);
                code.targets.traceList(object);
            }
            case "delattr" -> {
                arguments(values);
                call(name, PyBuiltin.DELATTR);
                code.targets.traceList(object);
            }
            default -> {
                arguments(values);
                call(name, function.equals("hasattr") ? PyBuiltin.HASATTR : PyBuiltin.GETATTR);
            }
        }
        return true;
    }

    private void arguments(List<ArgumentContext> values) {
        values.subList(1, values.size()).forEach(value -> code.expression(Arguments.value(value)));
        if (values.size() > 2) {
            code.emit(Opcode.PY_TUPLE, 2);
        }
    }

    private void call(Token name, int builtin) {
        code.line(name);
        code.emit(Opcode.PY_CALL, builtin);
    }

    /** {@code isinstance(x, classes)} where the classes are known only when the program runs. */
    void isInstance(Token name, ArgumentContext object, ArgumentContext classes) {
        code.expression(Arguments.value(object));
        new ClassValues(code).operand(Arguments.value(classes));
        call(name, PyBuiltin.ISINSTANCE);
    }
}
