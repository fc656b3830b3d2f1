package dev.forkscope.language.c;

import dev.forkscope.language.c.PrintExpression.Function;
import dev.forkscope.protocol.Conversion;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** stdio: what goes to stdout and stderr. */
final class OutputCalls {
    private static final Format.Argument STRING = new Format.Argument(Conversion.pack('s', 0, 0, -1));
    private static final Format.Text NEWLINE = text("\n");

    private static final Stream STDOUT = Stream.of(1);

    private final Unit unit;

    OutputCalls(Unit unit) {
        this.unit = unit;
    }

    void register(Map<String, Builtins.Builder> builders) {
        builders.put("printf", (name, arguments) -> formatted(name, Function.PRINTF, STDOUT, 0, arguments));
        builders.put("fprintf", (name, arguments) -> {
            Stream stream = stream(name, arguments, 0);
            return stream == null
                    ? new ErroneousExpression(name)
                    : formatted(name, Function.FPRINTF, stream, 1, arguments);
        });
        builders.put(
                "puts",
                (name, arguments) -> unit.calls.count(name, 1, arguments.size())
                        ? string(name, Function.PUTS, STDOUT, arguments.get(0))
                        : new ErroneousExpression(name));
        builders.put(
                "fputs",
                (name, arguments) -> toStream(
                        name,
                        arguments,
                        (at, stream, value) -> new SequenceExpression(
                                string(at, Function.FPUTS, stream, value), NumberExpression.ofInt(1, at))));
        builders.put(
                "putchar",
                (name, arguments) -> unit.calls.count(name, 1, arguments.size())
                        ? character(name, STDOUT, arguments.get(0))
                        : new ErroneousExpression(name));
        builders.put("fputc", (name, arguments) -> toStream(name, arguments, this::character));
        builders.put("putc", (name, arguments) -> toStream(name, arguments, this::character));
        builders.put("perror", this::perror);
    }

    private interface ToStream {
        Expression build(Token name, Stream stream, Expression value);
    }

    private Expression toStream(Token name, List<Expression> arguments, ToStream builder) {
        if (!unit.calls.count(name, 2, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Stream stream = stream(name, arguments, 1);
        return stream == null ? new ErroneousExpression(name) : builder.build(name, stream, arguments.get(0));
    }

    /** The stream that an argument names or holds, or null after reporting that it is none to write to. */
    @Nullable
    Stream stream(Token name, List<Expression> arguments, int index) {
        Expression given = arguments.size() > index ? unit.conversions.decay(arguments.get(index)) : null;
        if (given instanceof StreamExpression stream && stream.number() > 0) {
            return Stream.of(stream.number());
        }
        if (given != null && given.type().equals(Stream.POINTER)) {
            return new Stream(0, given);
        }
        unit.diagnostics.error(
                name,
                name.getText() + "() needs stdout or stderr as its "
                        + (index == 0 ? "first" : index == 1 ? "second" : "last") + " argument.");
        return null;
    }

    private Expression formatted(
            Token name, Function function, Stream stream, int formatIndex, List<Expression> arguments) {
        Format format = format(name, formatIndex, arguments);
        return format == null ? new ErroneousExpression(name) : new PrintExpression(function, stream, format, name);
    }

    /** Reads the format at {@code index} and its arguments; null after reporting what is wrong. */
    @Nullable
    Format format(Token name, int index, List<Expression> arguments) {
        if (arguments.size() <= index) {
            unit.diagnostics.error(
                    name, name.getText() + "() needs a format, such as " + name.getText() + "(\"%d\\n\", x).");
            return null;
        }
        Expression given = arguments.get(index);
        List<Expression> values = arguments.subList(index + 1, arguments.size());
        if (given instanceof StringExpression literal) {
            return new FormatReader(unit, name, literal, values, index + 1).read();
        }
        if (values.isEmpty() && isPlainText(given)) {
            return new Format(List.of(STRING), List.of(unit.conversions.decay(given)));
        }
        String advice = given.type() instanceof PointerType || given.type() instanceof ArrayType
                ? "the format must be written as \"...\" here; to print a text write " + name.getText()
                        + "(\"%s\", ...)."
                : "the first thing " + name.getText() + "() needs is a text, such as \"%d\\n\".";
        unit.diagnostics.error(given.token(), advice);
        return null;
    }

    // cond ? "yes\n" : "no\n" can be printed without knowing which.
    private static boolean isPlainText(Expression expression) {
        if (expression instanceof ConditionalExpression conditional) {
            return isPlainText(conditional.yes()) && isPlainText(conditional.no());
        }
        if (expression instanceof RetypedExpression retyped) {
            return isPlainText(retyped.value());
        }
        return expression instanceof StringExpression string
                && new String(string.bytes(), StandardCharsets.ISO_8859_1).indexOf('%') < 0;
    }

    private Expression string(Token name, Function function, Stream stream, Expression argument) {
        Expression value =
                unit.conversions.assign(argument, PointerType.STRING, argument.token(), name.getText() + "()");
        List<Format.Piece> pieces = new ArrayList<>();
        boolean literal = argument instanceof StringExpression;
        pieces.add(literal ? new Format.Text(upToNul(((StringExpression) argument).bytes())) : STRING);
        if (function == Function.PUTS) {
            pieces.add(NEWLINE);
        }
        return value instanceof ErroneousExpression
                ? value
                : new PrintExpression(function, stream, new Format(pieces, literal ? List.of() : List.of(value)), name);
    }

    private static byte[] upToNul(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }

    private Expression character(Token name, Stream stream, Expression argument) {
        Expression value = unit.conversions.assign(argument, Scalar.INT, argument.token(), name.getText() + "()");
        return value instanceof ErroneousExpression ? value : new PutExpression(stream, value, name);
    }

    private Expression perror(Token name, List<Expression> arguments) {
        if (!unit.calls.count(name, 1, arguments.size())) {
            return new ErroneousExpression(name);
        }
        Expression argument = arguments.get(0);
        Expression value = unit.conversions.assign(argument, PointerType.STRING, argument.token(), "perror()");
        if (value instanceof ErroneousExpression) {
            return value;
        }
        Format.Errno message = new Format.Errno();
        PrintExpression bare =
                new PrintExpression(Function.FPRINTF, 2, new Format(List.of(message, NEWLINE), List.of()), name);
        if (argument instanceof StringExpression literal) {
            Format format = new Format(
                    List.of(new Format.Text(upToNul(literal.bytes())), text(": "), message, NEWLINE), List.of());
            return literal.bytes().length == 0 ? bare : new PrintExpression(Function.FPRINTF, 2, format, name);
        }
        if (Conversions.isNull(value)) {
            return bare;
        }
        if (value.hasEffects()) {
            return unit.error(argument.token(), "give perror() a text, or a variable that holds one.");
        }
        Expression given = new LogicalExpression(true, value, new MemoryPlace(value, Scalar.CHAR, false, name), name);
        Format format = new Format(List.of(STRING, text(": "), message, NEWLINE), List.of(value));
        return new ConditionalExpression(
                Scalar.VOID, given, new PrintExpression(Function.FPRINTF, 2, format, name), bare, name);
    }

    private static Format.Text text(String text) {
        return new Format.Text(text.getBytes(StandardCharsets.UTF_8));
    }
}
