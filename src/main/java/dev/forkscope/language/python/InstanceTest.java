package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.ElementContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Compiles isinstance(): the classes are written out, and what they mean is known before the program runs. */
final class InstanceTest {
    private static final Map<String, Integer> TYPES = Map.ofEntries(
            Map.entry("int", PyType.INT),
            Map.entry("float", PyType.FLOAT),
            Map.entry("bool", PyType.BOOL),
            Map.entry("str", PyType.STR),
            Map.entry("list", PyType.LIST),
            Map.entry("tuple", PyType.TUPLE),
            Map.entry("range", PyType.RANGE),
            Map.entry("bytes", PyType.BYTES),
            Map.entry("dict", PyType.DICT),
            Map.entry("set", PyType.SET),
            Map.entry("object", PyType.ALL));

    /** Types no value has here. */
    private static final Set<String> NEVER = Set.of("complex", "frozenset", "bytearray");

    private final Code code;
    private final List<Integer> operands = new ArrayList<>();
    private int types;

    InstanceTest(Code code) {
        this.code = code;
    }

    /** {@code ( -- bool )}. */
    void emit(Token name, ArgumentsContext written) {
        List<ArgumentContext> values = Arguments.plain(code, name, written, 2, 2);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        if (code.scopes.classes.any() && !isPlain(Arguments.value(values.get(1)))) {
            new ObjectFunctions(code).isInstance(name, values.get(0), values.get(1));
            return;
        }
        code.expression(Arguments.value(values.get(0)));
        read(Arguments.value(values.get(1)));
        if (types != 0 || operands.isEmpty()) {
            operands.add(0, types);
        }
        code.line(name);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < operands.size(); i++) {
            code.emit(Opcode.PY_INSTANCE, operands.get(i));
            if (i < operands.size() - 1) {
                code.emit(Opcode.DUP);
                found.add(code.emit(Opcode.PY_JUMP_IF_TRUE));
                code.emit(Opcode.POP);
            }
        }
        code.patch(found);
        code.emit(Opcode.SWAP);
        code.emit(Opcode.POP);
    }

    /** Whether only names of Python's own classes are written. */
    private boolean isPlain(ParserRuleContext classes) {
        List<ElementContext> items = Shape.items(classes);
        if (items != null) {
            return items.stream().allMatch(this::isPlain);
        }
        Token name = Shape.name(classes);
        return name != null && code.scope.find(Literals.name(name)) == null
                || ExceptionClasses.numberOf(code, classes) != null;
    }

    private void read(ParserRuleContext classes) {
        List<ElementContext> items = Shape.items(classes);
        if (items != null) {
            items.forEach(this::read);
            return;
        }
        Token name = Shape.name(classes);
        boolean free = name != null && code.scope.find(Literals.name(name)) == null;
        Integer exception = ExceptionClasses.numberOf(code, classes);
        if (exception != null) {
            operands.add(PyType.exception(exception));
        } else if (free && TYPES.containsKey(name.getText())) {
            types |= TYPES.get(name.getText());
        } else if (!free || !NEVER.contains(name.getText()) && !ExceptionClasses.isNeverRaised(name.getText())) {
            code.problems.at(
                    classes,
                    "isinstance() needs the name of a type here, such as int, str or OSError, or a tuple of such names");
        }
    }
}
