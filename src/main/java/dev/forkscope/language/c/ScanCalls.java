package dev.forkscope.language.c;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** scanf(3) from an empty standard input: it fails before its first conversion and stores nothing, but its arguments must fit. */
final class ScanCalls {
    private static final Pattern CONVERSION = Pattern.compile(
            "%(?<kept>\\*?)\\d*(?<length>hh|h|ll|l|j|z|t|)(?<letter>\\[\\^?]?[^]]*]|.)", Pattern.DOTALL);

    /** Begins with what may be preceded by blanks in the input. */
    private static final Pattern SKIPPED = Pattern.compile("\\s+%|%\\*?+\\d*+(?:hh|h|ll|l|j|z|t)?+[^c\\[]");

    private final Unit unit;

    ScanCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("scanf", (name, arguments) -> scan(name, arguments, 0));
        builders.put("fscanf", (name, arguments) -> {
            boolean fits =
                    !arguments.isEmpty() && arguments.get(0) instanceof StreamExpression stream && stream.number() == 0;
            return fits ? scan(name, arguments, 1) : unit.error(name, "fscanf() works with stdin only here.");
        });
    }

    private Expression scan(Token name, List<Expression> arguments, int index) {
        if (arguments.size() <= index || !(arguments.get(index) instanceof StringExpression format)) {
            return unit.error(
                    name, name.getText() + "() needs a format in \"...\", such as \"%d\", and an address, such as &x.");
        }
        List<CType> types = types(name, format);
        if (types == null) {
            return new ErroneousExpression(name);
        }
        List<Expression> given = arguments.subList(index + 1, arguments.size());
        if (given.size() != types.size()) {
            return unit.error(
                    name,
                    "this format stores " + (types.size() == 1 ? "1 value" : types.size() + " values")
                            + ", but " + name.getText() + "() is given "
                            + (given.size() == 1 ? "1 address." : given.size() + " addresses."));
        }
        unit.input.scan(name);
        String read = SKIPPED.matcher(text(format)).lookingAt() ? "__scanned" : "getchar";
        Expression result = new SequenceExpression(
                new CallExpression(unit.library.require(read), List.of(), name), NumberExpression.ofInt(-1, name));
        boolean sound = true;
        for (int i = 0; i < given.size(); i++) {
            String where = "argument " + (index + i + 2) + " of " + name.getText() + "()";
            Expression address = unit.conversions.assign(
                    given.get(i), types.get(i), given.get(i).token(), where);
            sound &= !(address instanceof ErroneousExpression);
            result = new SequenceExpression(address, result);
        }
        return sound ? result : new ErroneousExpression(name);
    }

    /** What the conversions store to, or null after reporting one that is outside the subset. */
    private @Nullable List<CType> types(Token name, StringExpression literal) {
        String format = text(literal);
        if (format.isBlank()) {
            unit.diagnostics.error(literal.token(), name.getText() + "() needs a conversion, such as %d.");
            return null;
        }
        List<CType> types = new ArrayList<>();
        Matcher conversion = CONVERSION.matcher(format);
        while (conversion.find()) {
            char letter = conversion.group("letter").charAt(0);
            CType type = letter == '%' ? Scalar.CHAR : target(letter, conversion.group("length"));
            if (type == null) {
                unit.diagnostics.error(
                        literal.token(), conversion.group() + " in " + name.getText() + "() is outside this C.");
                return null;
            }
            if (letter != '%' && conversion.group("kept").isEmpty()) {
                types.add(PointerType.to(type));
            }
        }
        return types;
    }

    private static String text(StringExpression literal) {
        return new String(literal.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static @Nullable CType target(char letter, String length) {
        boolean wide = !length.isEmpty() && !length.startsWith("h");
        return switch (letter) {
            case 'd', 'i' -> wide ? Scalar.LONG : narrow(length, Scalar.INT, Scalar.SHORT, Scalar.CHAR);
            case 'u', 'o', 'x', 'X' -> wide ? Scalar.ULONG : narrow(length, Scalar.UINT, Scalar.USHORT, Scalar.UCHAR);
            case 'c', 's', '[' -> wide ? null : Scalar.CHAR;
            case 'e', 'E', 'f', 'F', 'g', 'G' ->
                length.isEmpty() ? Scalar.FLOAT : length.equals("l") ? Scalar.DOUBLE : null;
            default -> null;
        };
    }

    private static Scalar narrow(String length, Scalar plain, Scalar half, Scalar quarter) {
        return length.isEmpty() ? plain : length.equals("h") ? half : quarter;
    }
}
