package dev.forkscope.language.c;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.Token;

/** Numbers, characters and strings as they are written. */
final class Literals {
    private final Diagnostics diagnostics;

    Literals(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** An integer constant with the first type that holds it (C17 6.4.4.1). */
    Expression integer(Token token) {
        String text = token.getText().toLowerCase(Locale.ROOT);
        int end = text.length();
        while (end > 1 && (text.charAt(end - 1) == 'u' || text.charAt(end - 1) == 'l')) {
            end--;
        }
        String suffix = text.substring(end);
        String digits = text.substring(0, end);
        int radix = digits.startsWith("0x") ? 16 : digits.startsWith("0b") ? 2 : digits.startsWith("0") ? 8 : 10;
        try {
            long value = Long.parseUnsignedLong(radix == 16 || radix == 2 ? digits.substring(2) : digits, radix);
            boolean unsigned = suffix.contains("u");
            if (!suffix.matches("u?l{0,2}|l{1,2}u")
                    || value < 0 && radix == 10 && !unsigned
                    || digits.startsWith("+")) {
                throw new NumberFormatException();
            }
            return new NumberExpression(type(value, unsigned, suffix.contains("l"), radix != 10), value, token);
        } catch (NumberFormatException e) {
            diagnostics.error(token, "'" + token.getText() + "' is not a number that C can read" + hint(digits, radix));
            return new ErroneousExpression(token);
        }
    }

    /** A floating-point constant. */
    Expression floating(Token token) {
        String text = token.getText().toLowerCase(Locale.ROOT);
        if (text.endsWith("l")) {
            diagnostics.error(token, Refusals.LONG_DOUBLE);
            return new ErroneousExpression(token);
        }
        if (text.endsWith("f")) {
            return FloatingPoint.constant(Scalar.FLOAT, Float.parseFloat(text), token);
        }
        return FloatingPoint.constant(Scalar.DOUBLE, Double.parseDouble(text), token);
    }

    private static String hint(String digits, int radix) {
        return radix == 8 && digits.matches("[0-9]+") ? ": a leading 0 means octal, with digits 0 to 7 only." : ".";
    }

    private static Scalar type(long value, boolean unsigned, boolean isLong, boolean mayBeUnsigned) {
        if (!isLong) {
            if (!unsigned && value >= 0 && value <= Integer.MAX_VALUE) {
                return Scalar.INT;
            }
            if ((unsigned || mayBeUnsigned) && value >= 0 && value <= 0xffff_ffffL) {
                return Scalar.UINT;
            }
        }
        return !unsigned && value >= 0 ? Scalar.LONG : Scalar.ULONG;
    }

    /** A character constant, an int. */
    Expression character(Token token) {
        String text = token.getText();
        byte[] bytes = bytes(token, text.substring(1, text.length() - 1));
        if (bytes.length != 1) {
            diagnostics.error(
                    token, "' ' holds exactly one character of one byte; write \"...\" for a text of several.");
            return new ErroneousExpression(token);
        }
        return NumberExpression.ofInt(bytes[0], token);
    }

    /** Adjacent string literals, joined. */
    StringExpression string(List<Token> tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Token token : tokens) {
            String text = token.getText();
            bytes.writeBytes(bytes(token, text.substring(1, text.length() - 1)));
        }
        return new StringExpression(bytes.toByteArray(), tokens.get(0));
    }

    private byte[] bytes(Token token, String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int i = 0;
        while (i < body.length()) {
            if (body.charAt(i) == '\\') {
                i = escape(token, body, i + 1, bytes);
            } else {
                int end = body.indexOf('\\', i);
                end = end < 0 ? body.length() : end;
                bytes.writeBytes(body.substring(i, end).getBytes(StandardCharsets.UTF_8));
                i = end;
            }
        }
        return bytes.toByteArray();
    }

    // Returns where the text goes on after the escape whose letter is at i.
    private int escape(Token token, String body, int i, ByteArrayOutputStream bytes) {
        char letter = body.charAt(i);
        if (letter == '\n' || letter == '\r') {
            return letter == '\r' ? i + 2 : i + 1;
        }
        if (letter == 'x') {
            return numeric(token, body, i + 1, body.length(), 16, bytes);
        }
        if (letter >= '0' && letter <= '7') {
            return numeric(token, body, i, Math.min(body.length(), i + 3), 8, bytes);
        }
        int index = "abfnrtv\\'\"?e".indexOf(letter);
        if (index < 0) {
            diagnostics.error(token, "\\" + letter + " is not an escape that C knows; write \\\\ for a backslash.");
        } else {
            bytes.write("\u0007\b\f\n\r\t\u000B\\'\"?\u001B".charAt(index));
        }
        return i + 1;
    }

    private int numeric(Token token, String body, int from, int limit, int radix, ByteArrayOutputStream bytes) {
        int end = from;
        int value = 0;
        while (end < limit && Character.digit(body.charAt(end), radix) >= 0 && body.charAt(end) < 128) {
            value = Math.min(value * radix + Character.digit(body.charAt(end), radix), 0xffff);
            end++;
        }
        if (end == from || value > 255) {
            diagnostics.error(token, "this escape does not name a character from 0 to 255.");
        }
        bytes.write(value);
        return end;
    }
}
