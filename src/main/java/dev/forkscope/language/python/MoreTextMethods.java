package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyTextMethod;
import dev.forkscope.protocol.PyValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Calls of the rarer methods of str and bytes. */
final class MoreTextMethods {
    private static final Map<String, Integer> BY_NAME = byName();
    private static final Map<Integer, List<String>> KEYWORDS =
            Map.of(PyTextMethod.EXPANDTABS, List.of("tabsize"), PyTextMethod.RSPLIT, List.of("sep", "maxsplit"));
    private static final int USUAL_TAB = 8;

    private MoreTextMethods() {}

    private static Map<String, Integer> byName() {
        Map<String, Integer> methods = new HashMap<>();
        for (int method = 0; method < PyTextMethod.count(); method++) {
            methods.put(PyTextMethod.name(method), method);
        }
        return methods;
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** {@code ( object -- result )}; false if there is no such method, and nothing has been done. */
    static boolean call(Code code, Token name, ArgumentsContext written) {
        Integer method = BY_NAME.get(name.getText());
        if (method == null) {
            return false;
        }
        int most = PyTextMethod.arguments(method);
        List<String> keywords = KEYWORDS.get(method);
        List<@Nullable ArgumentContext> values = keywords == null
                ? Arguments.named(code, name, written, most, List.of(), most)
                : Arguments.named(code, name, written, 0, keywords, most);
        if (values == null) {
            return true;
        }
        code.line(name);
        code.emit(Opcode.PY_TEXT, method | PyTextMethod.CHECK);
        for (int i = 0; i < most; i++) {
            ArgumentContext value = values.get(i);
            if (value == null) {
                code.push(missing(method, i));
            } else {
                code.expression(Arguments.value(value));
            }
        }
        code.line(name);
        code.emit(Opcode.PY_TEXT, method);
        return true;
    }

    private static long missing(int method, int argument) {
        return method == PyTextMethod.EXPANDTABS
                ? PyValue.of(PyValue.INT, USUAL_TAB)
                : argument == 0 ? PyValue.NONE : PyValue.of(PyValue.INT, -1);
    }
}
