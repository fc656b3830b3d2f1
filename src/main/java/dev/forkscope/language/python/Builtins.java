package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyReal;
import dev.forkscope.protocol.PyValue;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Compiles calls of Python's built-in functions. */
final class Builtins {
    /** Functions of exactly one argument. */
    static final Map<String, Integer> ONE_ARGUMENT = Map.ofEntries(
            Map.entry("len", PyBuiltin.LEN),
            Map.entry("repr", PyBuiltin.REPR),
            Map.entry("abs", PyBuiltin.ABS),
            Map.entry("hex", PyBuiltin.HEX),
            Map.entry("bin", PyBuiltin.BIN),
            Map.entry("oct", PyBuiltin.OCT),
            Map.entry("chr", PyBuiltin.CHR),
            Map.entry("ord", PyBuiltin.ORD),
            Map.entry("id", PyBuiltin.ID),
            Map.entry("callable", PyBuiltin.CALLABLE),
            Map.entry("str", PyBuiltin.STR),
            Map.entry("int", PyBuiltin.INT),
            Map.entry("float", PyBuiltin.FLOAT),
            Map.entry("round", PyBuiltin.ROUND),
            Map.entry("bool", PyBuiltin.BOOL));

    private static final Set<String> OTHERS = Set.of(
            "print",
            "isinstance",
            "type",
            "min",
            "max",
            "sum",
            "sorted",
            "list",
            "tuple",
            "dict",
            "set",
            "range",
            "enumerate",
            "reversed",
            "exit",
            "quit",
            "divmod",
            "pow",
            "any",
            "all",
            "map",
            "filter",
            "bytes",
            "format",
            "input");

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("open", "there are no files on a disk here; for a descriptor of os.pipe() write os.fdopen(fd)"),
            Map.entry("zip", "it works here only after in, or inside list(...)"),
            Map.entry("bytearray", "use bytes, or a list of numbers"),
            Map.entry("frozenset", "use a set, or a tuple as the key of a dict"),
            Map.entry("complex", "use a float"),
            Map.entry("raw_input", "it is Python 2; and there is nobody to type"),
            Map.entry("xrange", "it is Python 2; write range()"),
            Map.entry("super", "it only works in a method of a class"),
            Map.entry("object", "write a class of your own and make an object of it"));

    /** Those that may be called with as many arguments as a list holds. */
    private static final Set<String> STARRED =
            Set.of("min", "max", "len", "abs", "repr", "hex", "bin", "oct", "chr", "ord", "any", "all", "callable");

    private static final Set<String> CONVERSIONS = Set.of("str", "int", "bool", "bytes");

    private static final Set<String> REFUSED_BARE = Set.of(
            "iter",
            "next",
            "eval",
            "exec",
            "globals",
            "locals",
            "vars",
            "issubclass",
            "dir",
            "getattr",
            "setattr",
            "hasattr",
            "help",
            "ascii",
            "hash",
            "memoryview",
            "slice",
            "compile",
            "delattr",
            "breakpoint",
            "__import__",
            "property",
            "staticmethod",
            "classmethod");

    private final Code code;

    Builtins(Code code) {
        this.code = code;
    }

    static boolean isName(String name) {
        return ONE_ARGUMENT.containsKey(name)
                || OTHERS.contains(name)
                || REFUSED.containsKey(name)
                || REFUSED_BARE.contains(name)
                || ObjectFunctions.NAMES.contains(name);
    }

    static Set<String> names() {
        Set<String> names = new HashSet<>(ONE_ARGUMENT.keySet());
        names.addAll(OTHERS);
        names.addAll(ExceptionClasses.names());
        return names;
    }

    void call(Token name, ArgumentsContext arguments) {
        String function = name.getText();
        if (new ObjectFunctions(code).call(name, arguments)) {
            return;
        }
        if (STARRED.contains(function) && Arguments.haveStars(arguments) && code.library.push(name, function)) {
            code.functions.calls().callValue(name, arguments);
            return;
        }
        if (CONVERSIONS.contains(function)) {
            new Conversions(code).emit(name, arguments);
            return;
        }
        if (new Reals(code).builtin(name, arguments) || new Input(code).builtin(name, arguments)) {
            return;
        }
        if (function.equals("print")) {
            new PrintCall(code).emit(name, arguments);
        } else if (function.equals("exit") || function.equals("quit")) {
            ModuleCalls.quit(code, name, arguments);
        } else if (function.equals("isinstance")) {
            new InstanceTest(code).emit(name, arguments);
        } else if (function.equals("type")) {
            new ClassValues(code).type(name, arguments);
        } else if (function.equals("dict")) {
            new Dictionaries(code).call(name, arguments);
        } else if (function.equals("sorted")) {
            sorted(name, arguments);
        } else if ((function.equals("min") || function.equals("max")) && keyed(name, arguments)) {
            return;
        } else if (function.equals("zip") && Arguments.haveStars(arguments)) {
            refuse(name, arguments, " like this: write list(zip(*rows)), with one star and nothing else");
        } else if (REFUSED.containsKey(function)) {
            refuse(name, arguments, ": " + REFUSED.get(function));
        } else if (REFUSED_BARE.contains(function)) {
            refuse(name, arguments, "");
        } else {
            plain(name, arguments);
        }
    }

    private void refuse(Token name, ArgumentsContext arguments, String why) {
        code.problems.between(name, arguments.getStop(), name.getText() + "() is outside the subset" + why);
        code.push(PyValue.NONE);
    }

    private void plain(Token name, ArgumentsContext arguments) {
        int[] count = counts(name.getText());
        List<ArgumentContext> values = Arguments.plain(code, name, arguments, count[0], count[1]);
        if (values == null) {
            code.push(PyValue.NONE);
            return;
        }
        switch (name.getText()) {
            case "list", "tuple", "set" -> collect(name, values);
            case "sum" -> sum(name, values);
            case "min", "max" -> extreme(name, values);
            case "any", "all" -> code.expressions.comprehensions().anyOrAll(name, Arguments.value(values.get(0)));
            case "divmod" -> all(name, values, Opcode.PY_REAL, PyReal.DIVMOD);
            case "format" -> format(name, values);
            case "enumerate", "reversed", "map", "filter" -> {
                code.refuse(
                        values.get(0),
                        name.getText() + "() works here only after in, or inside list(...): write list("
                                + name.getText() + "(...))");
            }
            case "range" -> all(name, values, Opcode.PY_RANGE, values.size());
            case "pow" -> all(name, values, Opcode.PY_BINARY, PyOperator.POW);
            default -> all(name, values, Opcode.PY_CALL, ONE_ARGUMENT.getOrDefault(name.getText(), PyBuiltin.REPR));
        }
    }

    private static int[] counts(String function) {
        return switch (function) {
            case "list", "tuple", "set" -> new int[] {0, 1};
            case "range" -> new int[] {1, 3};
            case "min", "max" -> new int[] {1, 200};
            case "sum", "enumerate", "format" -> new int[] {1, 2};
            case "divmod", "pow", "filter", "map" -> new int[] {2, function.equals("map") ? 9 : 2};
            default -> new int[] {1, 1};
        };
    }

    private void all(Token name, List<ArgumentContext> values, int opcode, int operand) {
        values.forEach(value -> code.expression(Arguments.value(value)));
        code.line(name);
        code.emit(opcode, operand);
    }

    private void collect(Token name, List<ArgumentContext> values) {
        boolean list = name.getText().equals("list");
        boolean set = name.getText().equals("set");
        if (values.isEmpty()) {
            code.emit(list ? Opcode.PY_LIST : set ? Opcode.PY_SET : Opcode.PY_TUPLE, 0);
            return;
        }
        code.expressions.emitAll(Arguments.value(values.get(0)));
        code.line(name);
        code.emit(Opcode.PY_CALL, list ? PyBuiltin.LIST : set ? PyBuiltin.SET : PyBuiltin.TUPLE);
    }

    private void sum(Token name, List<ArgumentContext> values) {
        code.expressions.emitConsumed(Arguments.value(values.get(0)));
        code.line(name);
        if (values.size() == 2) {
            code.expression(Arguments.value(values.get(1)));
            code.line(name);
        }
        code.emit(Opcode.PY_CALL, values.size() == 1 ? PyBuiltin.SUM : PyBuiltin.SUM_FROM);
    }

    /** Of several values, or of the items of one. */
    private void extreme(Token name, List<ArgumentContext> values) {
        int builtin = name.getText().equals("min") ? PyBuiltin.MIN : PyBuiltin.MAX;
        if (values.size() == 1) {
            code.expressions.comprehensions().extreme(name, Arguments.value(values.get(0)), builtin);
            return;
        }
        values.forEach(value -> code.expression(Arguments.value(value)));
        code.line(name);
        for (int i = 1; i < values.size(); i++) {
            code.emit(Opcode.PY_CALL, builtin);
        }
    }

    /** {@code max(items, key=function)} and min() alike; false if there is no key. */
    private boolean keyed(Token name, ArgumentsContext written) {
        List<ArgumentContext> arguments = written.argument();
        boolean keyed = arguments.size() == 2
                && arguments.get(0).ASSIGN() == null
                && arguments.get(0).STAR() == null
                && arguments.get(0).POWER() == null
                && arguments.get(1).ASSIGN() != null
                && arguments.get(1).getStart().getText().equals("key");
        if (keyed) {
            code.expressions.emitConsumed(Arguments.value(arguments.get(0)));
            new Keyed(code, name).extreme(arguments.get(1).expression());
        }
        return keyed;
    }

    private void sorted(Token name, ArgumentsContext written) {
        Arguments arguments = Arguments.of(code, written);
        if (arguments == null || arguments.positional.size() != 1) {
            refuse(name, written, " like this: it takes one list");
            return;
        }
        Keyed.Order order = Keyed.Order.of(arguments);
        if (order == null) {
            refuse(name, written, " with these keywords: there are key=function and reverse=True");
            return;
        }
        code.expressions.emitAll(Arguments.value(arguments.positional.get(0)));
        new Keyed(code, name).sort(order);
    }

    private void format(Token name, List<ArgumentContext> values) {
        code.expression(Arguments.value(values.get(0)));
        ParserRuleContext spec = values.size() == 1 ? null : Arguments.value(values.get(1));
        @Nullable String text = spec == null ? "" : Literals.plainString(spec);
        if (text == null) {
            code.problems.at(values.get(1), "the format must be written out as a string here");
            return;
        }
        code.line(name);
        code.emit(Opcode.PY_FORMAT, text.isEmpty() ? -1 : code.assembler.string(text));
    }
}
