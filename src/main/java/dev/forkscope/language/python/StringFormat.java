package dev.forkscope.language.python;

import dev.forkscope.language.python.PythonParser.ArgumentContext;
import dev.forkscope.language.python.PythonParser.ArgumentsContext;
import dev.forkscope.language.python.PythonParser.StringsContext;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.PyBuiltin;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;

/** Compiles {@code "...{}...".format(...)} on a string that is written out, as if it were an f-string. */
final class StringFormat {
    private static final Pattern PART =
            Pattern.compile("\\{\\{|}}|\\{([A-Za-z0-9_]*)(?:!([rs]))?(?::([^{}]*))?}|[^{}]+|.", Pattern.DOTALL);

    private final Code code;
    private final Map<String, Integer> cells = new HashMap<>();
    private int automatic;

    StringFormat(Code code) {
        this.code = code;
    }

    void emit(StringsContext strings, ArgumentsContext written) {
        String text = Literals.plainString(strings);
        Arguments arguments = Arguments.of(code, written);
        if (text == null || arguments == null) {
            code.refuse(strings, "format() works here only on a string without f and b before it");
            return;
        }
        for (ArgumentContext argument : arguments.positional) {
            keep(String.valueOf(cells.size()), argument);
        }
        arguments.keywords.forEach(this::keep);
        Strings.Pieces pieces = new Strings.Pieces(code);
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(1) != null) {
                field(strings, pieces, part);
            } else if (part.group().equals("{") || part.group().equals("}")) {
                code.problems.at(
                        strings,
                        "this { or } of the format is not understood here: there are {}, {0}, {name}, {:format}");
                break;
            } else {
                pieces.text(part.group().equals("{{") ? "{" : part.group().equals("}}") ? "}" : part.group());
            }
        }
        pieces.emit(strings.getStart());
    }

    /** Evaluates an argument; all are, in their order, before the first is shown. */
    private void keep(String name, ArgumentContext argument) {
        code.expression(Arguments.value(argument));
        int cell = code.hidden();
        code.storeHidden(cell);
        cells.put(name, cell);
    }

    private void field(StringsContext strings, Strings.Pieces pieces, Matcher part) {
        String name = part.group(1).isEmpty() ? String.valueOf(automatic++) : part.group(1);
        Integer cell = cells.get(name);
        pieces.before();
        if (cell == null) {
            code.refuse(strings, "format() gets no argument for {" + part.group(1) + "}");
        } else {
            code.loadHidden(cell);
        }
        Token place = strings.getStart();
        code.line(place);
        if (part.group(2) != null) {
            code.emit(Opcode.PY_CALL, part.group(2).equals("r") ? PyBuiltin.REPR : PyBuiltin.STR);
        }
        String spec = part.group(3);
        code.emit(Opcode.PY_FORMAT, spec == null || spec.isEmpty() ? -1 : code.assembler.string(spec));
        pieces.pushed();
    }
}
