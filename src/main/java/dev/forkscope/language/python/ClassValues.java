package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.ComparisonContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.language.python.PythonParser.PrimaryContext;
import dev.forkscope.language.python.PythonParser.TrailerContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyAttribute;
import dev.forkscope.protocol.PyClass;
import dev.forkscope.protocol.PyValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles type(), and the names of classes where they are compared with what it gives. */
final class ClassValues {
    private static final Map<String, Integer> BY_NAME = Map.ofEntries(
            Map.entry("int", PyValue.INT),
            Map.entry("float", PyClass.FLOAT),
            Map.entry("bool", PyClass.BOOL),
            Map.entry("str", PyValue.STR),
            Map.entry("list", PyValue.LIST),
            Map.entry("tuple", PyValue.TUPLE),
            Map.entry("range", PyValue.RANGE),
            Map.entry("bytes", PyValue.BYTES),
            Map.entry("dict", PyClass.DICT),
            Map.entry("set", PyClass.SET),
            Map.entry("type", PyClass.TYPE),
            Map.entry("object", PyClass.OBJECT));

    /** Classes of no value here. */
    private static final Set<String> OTHERS =
            Set.of("complex", "frozenset", "bytearray", "map", "zip", "enumerate", "reversed");

    private final Code code;

    ClassValues(Code code) {
        this.code = code;
    }

    /** {@code type(x)}. */
    void type(Token name, ArgumentsContext written) {
        List<ArgumentContext> values = Arguments.plain(code, name, written, 1, 1);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        code.expression(Arguments.value(values.get(0)));
        code.line(name);
        code.emit(Opcode.PY_ATTRIBUTE, PyAttribute.CLASS);
    }

    /** Whether one of the things compared is certainly a class. */
    boolean areIn(ComparisonContext comparison) {
        return comparison.operation().stream().anyMatch(this::isClass);
    }

    private boolean isClass(ParserRuleContext node) {
        if (!(Shape.core(node) instanceof PrimaryContext primary)) {
            return false;
        }
        TrailerContext last = Shape.trailer(primary, Shape.trailers(primary) - 1);
        return last.DOT() != null
                ? last.NAME().getText().equals(PyAttribute.name(PyAttribute.CLASS))
                : Shape.trailers(primary) == 1
                        && last.arguments() != null
                        && code.calls.isBuiltin(primary.atom(), "type");
    }

    /** Pushes what is compared with a class: a value, the name of a class, or several in a tuple or list. */
    void operand(ParserRuleContext node) {
        Integer named = number(node);
        List<ElementContext> items = Shape.items(node);
        if (named != null) {
            code.push(PyClass.of(named));
        } else if (items != null && items.stream().noneMatch(item -> item.STAR() != null)) {
            items.forEach(this::operand);
            boolean list = Shape.core(node) instanceof PythonParser.ListContext;
            code.emit(list ? Opcode.PY_LIST : Opcode.PY_TUPLE, items.size());
        } else {
            code.expression(node);
        }
    }

    private @Nullable Integer number(ParserRuleContext node) {
        Integer exception = ExceptionClasses.numberOf(code, node);
        if (exception != null) {
            return PyClass.exception(exception);
        }
        if ("signal.Signals".equals(ModulePath.moduleMember(code, node))) {
            return PyClass.SIGNALS;
        }
        Token name = Shape.name(node);
        if (name == null || code.scope.find(Literals.name(name)) != null) {
            return null;
        }
        boolean other = OTHERS.contains(name.getText()) || ExceptionClasses.isNeverRaised(name.getText());
        return other ? Integer.valueOf(PyClass.OTHER) : BY_NAME.get(name.getText());
    }
}
