package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyMethod;
import dev.forkscope.protocol.PyType;
import dev.forkscope.protocol.PyValue;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Calls of the methods that the machine does: those of str, bytes, dict and set, and some of lists. */
final class MachineMethods {
    private static final long NONE = PyValue.NONE;
    private static final long ABSENT = PyValue.UNBOUND;
    private static final long MINUS_ONE = PyValue.of(PyValue.INT, -1);

    /** What stands for the arguments left out, from the last back. */
    private static final Map<Integer, long[]> DEFAULTS = Map.ofEntries(
            Map.entry(PyMethod.REPLACE, new long[] {MINUS_ONE}),
            Map.entry(PyMethod.SPLIT, new long[] {NONE, MINUS_ONE}),
            Map.entry(PyMethod.SPLITLINES, new long[] {PyValue.FALSE}),
            Map.entry(PyMethod.STRIP, new long[] {NONE}),
            Map.entry(PyMethod.LSTRIP, new long[] {NONE}),
            Map.entry(PyMethod.RSTRIP, new long[] {NONE}),
            Map.entry(PyMethod.LJUST, new long[] {ABSENT}),
            Map.entry(PyMethod.RJUST, new long[] {ABSENT}),
            Map.entry(PyMethod.CENTER, new long[] {ABSENT}),
            Map.entry(PyMethod.POP, new long[] {ABSENT, ABSENT}),
            Map.entry(PyMethod.GET, new long[] {NONE}),
            Map.entry(PyMethod.SETDEFAULT, new long[] {NONE}));

    private static final long[] BOUNDS = {ABSENT, ABSENT};
    private static final Map<Integer, List<String>> KEYWORDS =
            Map.of(PyMethod.SPLIT, List.of("sep", "maxsplit"), PyMethod.SPLITLINES, List.of("keepends"));
    private static final Set<String> CHANGING =
            Set.of("pop", "clear", "extend", "setdefault", "update", "popitem", "add", "discard");
    private static final Map<String, Integer> BY_NAME = byName();

    private MachineMethods() {}

    private static Map<String, Integer> byName() {
        Map<String, Integer> methods = new HashMap<>();
        for (int method = 0; method < PyMethod.APPEND; method++) {
            methods.put(PyMethod.name(method), method);
        }
        return methods;
    }

    static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** Whether it changes its object. */
    static boolean changes(String method) {
        return CHANGING.contains(method);
    }

    /** {@code ( object -- result )}; false if there is no such method, and nothing has been done. */
    static boolean call(Code code, Token name, ArgumentsContext written) {
        Integer method = BY_NAME.get(name.getText());
        if (method == null) {
            return false;
        }
        if (method == PyMethod.UPDATE && updateByNames(code, name, written)) {
            return true;
        }
        @Nullable ArgumentContext[] values = bind(code, name, method, written);
        if (values == null) {
            return true;
        }
        code.line(name);
        if (!written.argument().isEmpty()) {
            code.emit(Opcode.PY_RECEIVER, method);
        }
        long[] defaults = defaults(method);
        for (int i = 0; i < values.length; i++) {
            @Nullable ArgumentContext value = values[i];
            if (value == null) {
                code.push(defaults[defaults.length - values.length + i]);
            } else if (method == PyMethod.ISSUPERSET || method == PyMethod.ISDISJOINT) {
                // These stop as soon as they know.
                code.expressions.emitConsumed(Arguments.value(value));
            } else if (method == PyMethod.JOIN
                    || method == PyMethod.EXTEND
                    || method == PyMethod.UPDATE
                    || method >= PyMethod.UNION) {
                code.expressions.emitAll(Arguments.value(value));
            } else {
                code.expression(Arguments.value(value));
            }
        }
        code.line(name);
        code.emit(Opcode.PY_METHOD, method);
        return true;
    }

    /** {@code dict.update(name=value)}; false if it is written in another way, and nothing has been done. */
    private static boolean updateByNames(Code code, Token name, ArgumentsContext written) {
        Arguments arguments = written.argument().isEmpty() ? null : Arguments.of(code, written);
        if (arguments == null || !arguments.positional.isEmpty()) {
            return false;
        }
        code.line(name);
        code.emit(Opcode.PY_RECEIVER, PyMethod.UPDATE);
        code.emit(Opcode.PY_INSTANCE, PyType.SET);
        int dict = code.emit(Opcode.PY_JUMP_IF_FALSE);
        code.pushString("set.update() takes no keyword arguments");
        code.emit(Opcode.PY_EXCEPTION, PyException.TYPE_ERROR);
        code.emit(Opcode.PY_RAISE);
        code.assembler.patch(dict);
        new Dictionaries(code).keywords(name, arguments);
        code.emit(Opcode.PY_METHOD, PyMethod.UPDATE);
        return true;
    }

    private static long[] defaults(int method) {
        return method <= PyMethod.ENDSWITH ? BOUNDS : DEFAULTS.getOrDefault(method, new long[0]);
    }

    /** For each argument what is written, null where it is left out; null if they cannot be used, which has then been reported. */
    private static @Nullable ArgumentContext @Nullable [] bind(
            Code code, Token name, int method, ArgumentsContext written) {
        int most = PyMethod.arguments(method);
        int least = most - defaults(method).length;
        List<String> keywords = KEYWORDS.getOrDefault(method, List.of());
        boolean several = written.argument().size() > 1
                && (method == PyMethod.UPDATE || method >= PyMethod.UNION && method <= PyMethod.DIFFERENCE);
        if (several) {
            code.problems.between(
                    name,
                    written.getStop(),
                    name.getText() + "() takes one argument here: write one call after another");
            return null;
        }
        if (keywords.isEmpty()) {
            List<ArgumentContext> plain = Arguments.plain(code, name, written, least, most);
            return plain == null ? null : Arrays.copyOf(plain.toArray(new ArgumentContext[0]), most);
        }
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null) {
            return null;
        }
        @Nullable
        ArgumentContext[] values = Arrays.copyOf(
                arguments.positional.toArray(new ArgumentContext[0]), Math.max(most, arguments.positional.size()));
        boolean fits = arguments.positional.size() <= most;
        for (int i = 0; i < most; i++) {
            ArgumentContext keyword = arguments.keywords.remove(keywords.get(i));
            fits &= keyword == null || values[i] == null;
            values[i] = keyword == null ? values[i] : keyword;
        }
        if (!fits || !arguments.keywords.isEmpty()) {
            code.problems.between(
                    name,
                    written.getStop(),
                    "." + name.getText() + "() takes " + String.join(" and ", keywords) + " only");
            return null;
        }
        return values;
    }
}
