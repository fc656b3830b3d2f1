package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.FunctionDefinitionContext;
import dev.forkscope.protocol.PyOwnClass;
import dev.forkscope.protocol.ResourceUsage;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Names that mean something to Python in a class: those that are there, and what to write instead of the others. */
final class SpecialNames {
    private static final Set<String> KNOWN = known();

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("__slots__", "leave it out, it only saves memory"),
            Map.entry("__new__", "use __init__"),
            Map.entry("__del__", "call a method such as close() where the object is no longer needed"),
            Map.entry("__iter__", "write a method that returns a list"),
            Map.entry("__next__", "write a method that returns a list"),
            Map.entry("__hash__", "use a number or text of the object as the key"),
            Map.entry("__ne__", "write __eq__, which answers != as well"),
            Map.entry("__format__", "write __str__"),
            Map.entry("__getitem__", "write a method such as get()"),
            Map.entry("__setitem__", "write a method such as put()"),
            Map.entry("__contains__", "write a method such as has()"));

    /** Methods of Python's own types that are not there, and so cannot be told from those of a class. */
    static final Set<String> UNKNOWN_HERE = Set.of(
            "format",
            "format_map",
            "translate",
            "maketrans",
            "isidentifier",
            "isprintable",
            "isnumeric",
            "isdecimal",
            "fromkeys",
            "as_integer_ratio",
            "is_integer",
            "conjugate",
            "bit_count",
            "from_bytes",
            "fromhex",
            "with_traceback",
            "add_note",
            "real",
            "imag",
            "numerator",
            "denominator",
            "filename",
            "filename2",
            "characters_written",
            "tobytes",
            "seek",
            "tell",
            "truncate",
            "readable",
            "writable",
            "isatty",
            "detach");

    /** What os.wait3() and os.wait4() tell of a process, and nobody can say here. */
    static final Set<String> RESOURCES = Stream.of(ResourceUsage.TIMES, ResourceUsage.COUNTS)
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableSet());

    private SpecialNames() {}

    private static Set<String> known() {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < PyOwnClass.specials(); i++) {
            names.add(PyOwnClass.special(i));
        }
        return names;
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(name);
    }

    static boolean isSpecial(String name) {
        return name.startsWith("__") && name.endsWith("__") && name.length() > 4;
    }

    /** Reports a name that a class cannot bind here. */
    static void check(Code code, Token name) {
        String text = name.getText();
        if (isSpecial(text) && !KNOWN.contains(text)) {
            code.problems.at(
                    name,
                    text + " is outside the subset: "
                            + INSTEAD.getOrDefault(text, "write a method with a name of its own"));
        } else if (UNKNOWN_HERE.contains(text)) {
            code.problems.at(name, text + " is a method of one of Python's own types: choose another name here");
        }
    }

    /** What __exit__ is told of where an exception came from is not known here. */
    static void checkExit(Code code, FunctionDefinitionContext definition) {
        if (!definition.NAME().getText().equals("__exit__")) {
            return;
        }
        List<PythonParser.ParameterContext> parameters = definition.parameter();
        for (int i = 0; i < parameters.size(); i++) {
            PythonParser.ParameterContext parameter = parameters.get(i);
            TerminalNode name = parameter.NAME();
            if (name != null && (i == 3 || parameter.STAR() != null) && uses(definition.block(), name.getText())) {
                code.problems.at(
                        name,
                        "the traceback that __exit__ is given is not known here: leave " + name.getText() + " unused");
            }
        }
    }

    private static boolean uses(ParseTree node, String name) {
        if (node instanceof TerminalNode leaf && leaf.getSymbol().getType() == PythonParser.NAME) {
            return leaf.getText().equals(name);
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            if (uses(node.getChild(i), name)) {
                return true;
            }
        }
        return false;
    }
}
