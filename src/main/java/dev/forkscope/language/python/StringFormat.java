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
import org.jspecify.annotations.Nullable;

/** Compiles {@code "...{}...".format(...)} on a string that is written out, as if it were an f-string. */
final class StringFormat {
    private static final String SPEC = "(?:[^{}]|\\{[A-Za-z0-9_]*})*";
    private static final Pattern PART = Pattern.compile(
            "\\{\\{|}}|\\{([A-Za-z0-9_]*)([.\\[][^{}!:]*)?(?:!([rs]))?(?::(" + SPEC + "))?}|[^{}]+|.", Pattern.DOTALL);
    private static final Pattern SPEC_PART = Pattern.compile("\\{([A-Za-z0-9_]*)}|[^{}]+");

    /** {@code format(value, spec)} with the specification on the stack. */
    private static final int SPEC_PUSHED = -2;

    private final Code code;
    private final Map<String, Integer> cells = new HashMap<>();
    private int automatic;
    private boolean numbered;

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
        pieces.before();
        if (part.group(2) != null) {
            code.problems.at(
                    strings,
                    "{" + part.group(1) + part.group(2)
                            + "} in a format is outside the subset: give that value to format() itself");
        }
        load(strings, part.group(1));
        Token place = strings.getStart();
        code.line(place);
        if (part.group(3) != null) {
            code.emit(Opcode.PY_CALL, part.group(3).equals("r") ? PyBuiltin.REPR : PyBuiltin.STR);
        }
        String spec = part.group(4);
        if (spec != null && spec.indexOf('{') >= 0) {
            Strings.Pieces parts = new Strings.Pieces(code);
            Matcher inner = SPEC_PART.matcher(spec);
            while (inner.find()) {
                specification(strings, parts, inner);
            }
            parts.emit(place);
            code.emit(Opcode.PY_FORMAT, SPEC_PUSHED);
        } else {
            code.emit(Opcode.PY_FORMAT, spec == null || spec.isEmpty() ? -1 : code.assembler.string(spec));
        }
        pieces.pushed();
    }

    /** A piece of a specification: text, or a field that stands for a width and the like. */
    private void specification(StringsContext strings, Strings.Pieces parts, Matcher piece) {
        if (piece.group(1) == null) {
            parts.text(piece.group());
            return;
        }
        parts.before();
        load(strings, piece.group(1));
        code.emit(Opcode.PY_FORMAT, -1);
        parts.pushed();
    }

    private void load(StringsContext strings, String name) {
        boolean number = !name.isEmpty() && Character.isDigit(name.charAt(0));
        if (number && automatic > 0 || name.isEmpty() && numbered) {
            code.problems.at(strings, "a format has either {} or {0}, {1}: Python takes no mixture of both");
        }
        numbered |= number;
        @Nullable Integer cell = cells.get(name.isEmpty() ? String.valueOf(automatic++) : name);
        if (cell == null) {
            code.refuse(strings, "format() gets no argument for {" + name + "}");
        } else {
            code.loadHidden(cell);
        }
    }
}
