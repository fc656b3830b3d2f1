package dev.forkscope.language.c;

import dev.forkscope.protocol.Conversion;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Reads one printf format and fits the arguments to it. */
final class FormatReader {
    private static final int WIDEST = 4_000;

    private final Unit unit;
    private final Token call;
    private final Token at;
    private final byte[] format;
    private final List<Expression> given;
    private final FormatArguments types;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final List<Format.Piece> pieces = new ArrayList<>();
    private final List<Expression> arguments = new ArrayList<>();
    private int position;
    private int used;
    private int floating;
    private boolean broken;

    /** {@code before} is how many arguments the call has before those of the format, the format included. */
    FormatReader(Unit unit, Token call, StringExpression format, List<Expression> given, int before) {
        this.unit = unit;
        this.call = call;
        this.at = format.token();
        this.format = format.bytes();
        this.given = given;
        this.types = new FormatArguments(unit, before);
    }

    /** The format, or null if something in it was refused. */
    @Nullable
    Format read() {
        while (!broken && position < format.length && format[position] != 0) {
            byte next = format[position++];
            if (next != '%') {
                text.write(next);
            } else {
                conversion();
            }
        }
        flushText();
        if (!broken && used < given.size()) {
            int extra = given.size() - used;
            refuse(
                    given.get(used).token(),
                    call.getText() + "() is given " + (extra == 1 ? "a value" : extra + " values")
                            + " that the format does not print; add a conversion such as %d, or remove it.");
        }
        return broken ? null : new Format(pieces, arguments);
    }

    private void conversion() {
        int start = position - 1;
        int flags = flags();
        int width = number(Conversion.WIDTH);
        int precision = -1;
        if (next() == '.') {
            position++;
            precision = next() == '-' ? refuse(at, "a precision cannot be negative.") : number(Conversion.PRECISION);
        }
        String length = length();
        char letter = (char) next();
        position++;
        String written = visible(new String(
                format, start, Math.min(position, format.length) - start, java.nio.charset.StandardCharsets.UTF_8));
        if (width < 0) {
            flags |= Conversion.LEFT;
            width = -width;
        }
        if (broken) {
            return;
        }
        if (width > WIDEST || precision > WIDEST) {
            refuse(at, "'" + written + "' is wider than the 4,000 characters this C allows.");
        } else if (letter == '%') {
            flushText();
            pieces.add(new Format.Text(new byte[] {'%'}));
        } else if (letter == 'm') {
            flushText();
            pieces.add(new Format.Errno());
        } else {
            argument(letter == 'i' ? 'd' : letter, length, flags, width, precision, written);
        }
    }

    private void argument(char letter, String length, int flags, int width, int precision, String written) {
        String problem = FormatArguments.problem(letter, length, written);
        if (problem != null) {
            refuse(at, problem);
            return;
        }
        if (used == given.size()) {
            refuse(at, "'" + written + "' has no value to print: " + call.getText() + "() needs one more argument.");
            return;
        }
        Expression value = unit.conversions.decay(given.get(used));
        Expression fitted = types.fit(value, letter, length, written, used - floating);
        used++;
        floating += FloatingPoint.is(value.type()) ? 1 : 0;
        if (fitted == null) {
            broken = true;
            return;
        }
        flushText();
        boolean wide = !length.isEmpty() && !length.startsWith("h") && "duxXo".indexOf(letter) >= 0;
        pieces.add(
                new Format.Argument(Conversion.pack(letter, flags | (wide ? Conversion.LONG : 0), width, precision)));
        arguments.add(fitted);
    }

    private int flags() {
        int flags = 0;
        while (true) {
            int bit = switch (next()) {
                case '-' -> Conversion.LEFT;
                case '+' -> Conversion.PLUS;
                case ' ' -> Conversion.SPACE;
                case '#' -> Conversion.ALTERNATE;
                case '0' -> Conversion.ZERO;
                default -> 0;
            };
            if (bit == 0) {
                return flags;
            }
            flags |= bit;
            position++;
        }
    }

    // A number, or the constant that * stands for; any other value of * becomes an argument before the conversion.
    private int number(char which) {
        if (next() == '*') {
            position++;
            return starred(which);
        }
        int number = 0;
        while (next() >= '0' && next() <= '9') {
            number = Math.min(number * 10 + next() - '0', 10_000);
            position++;
        }
        return number;
    }

    private int starred(char which) {
        Expression value = used < given.size() ? unit.conversions.decay(given.get(used)) : null;
        used++;
        if (value == null || !value.type().isInteger()) {
            return refuse(at, "the '*' in a format needs a number among the arguments, before the value to print.");
        }
        Long constant = Constants.integer(value);
        if (constant != null && Math.abs(constant) <= WIDEST) {
            return constant.intValue();
        }
        flushText();
        pieces.add(new Format.Argument(Conversion.pack(which, 0, 0, -1)));
        arguments.add(Conversions.arithmetic(value, Scalar.INT));
        return which == Conversion.WIDTH ? 0 : -1;
    }

    private String length() {
        StringBuilder length = new StringBuilder();
        while (next() != 0 && "hlLqjzt".indexOf(next()) >= 0) {
            length.append((char) next());
            position++;
        }
        return length.toString();
    }

    private static String visible(String text) {
        return text.replace("\n", "\\n").replace("\t", "\\t");
    }

    private int next() {
        return position < format.length ? format[position] : 0;
    }

    private int refuse(Token token, String message) {
        unit.diagnostics.error(token, message);
        broken = true;
        return 0;
    }

    private void flushText() {
        if (text.size() > 0) {
            pieces.add(new Format.Text(text.toByteArray()));
            text.reset();
        }
    }
}
