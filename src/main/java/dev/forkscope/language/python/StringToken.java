package dev.forkscope.language.python;

import java.util.Locale;
import java.util.function.Consumer;
import org.antlr.v4.runtime.Token;

/**
 * A string literal taken apart.
 *
 * @param prefix its letters, in lower case
 * @param body what stands between the quotes
 * @param bodyStart where the body starts in the token's text
 */
record StringToken(Token token, String prefix, String body, int bodyStart) {
    static StringToken of(Token token) {
        String text = token.getText();
        int quote = 0;
        while (quote < text.length() && text.charAt(quote) != '"' && text.charAt(quote) != '\'') {
            quote++;
        }
        boolean triple = text.startsWith("\"\"\"", quote) || text.startsWith("'''", quote);
        int start = quote + (triple ? 3 : 1);
        int end = text.length() - (triple ? 3 : 1);
        // An unclosed string, already reported, may be too short.
        String body = start <= end ? text.substring(start, end) : "";
        return new StringToken(token, text.substring(0, quote).toLowerCase(Locale.ROOT), body, start);
    }

    boolean isBytes() {
        return prefix.contains("b");
    }

    boolean isFormatted() {
        return prefix.contains("f");
    }

    boolean isRaw() {
        return prefix.contains("r");
    }

    /** The text that a part of the body means; problems are told to {@code problem}. */
    String decode(String part, Consumer<String> problem) {
        if (isRaw() || part.indexOf('\\') < 0) {
            return part;
        }
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < part.length()) {
            char c = part.charAt(i++);
            if (c != '\\' || i == part.length()) {
                text.append(c);
                continue;
            }
            char escape = part.charAt(i++);
            switch (escape) {
                case '\n' -> {}
                case '\\', '\'', '"' -> text.append(escape);
                case 'a' -> text.append('\u0007');
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'v' -> text.append('\u000b');
                case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                    int end = i;
                    while (end < part.length() && end < i + 2 && part.charAt(end) >= '0' && part.charAt(end) <= '7') {
                        end++;
                    }
                    int value = Integer.parseInt(part.substring(i - 1, end), 8);
                    text.append((char) (isBytes() ? value & 0xff : value));
                    i = end;
                }
                case 'x' -> i = hexadecimal(part, i, 2, text, problem);
                case 'u', 'U' -> {
                    if (isBytes()) {
                        text.append('\\').append(escape);
                    } else {
                        i = hexadecimal(part, i, escape == 'u' ? 4 : 8, text, problem);
                    }
                }
                case 'N' -> {
                    if (!isBytes()) {
                        problem.accept("\\N{...} is outside the subset: write the character itself");
                    }
                    text.append("\\N");
                }
                default -> text.append('\\').append(escape);
            }
        }
        return text.toString();
    }

    private static int hexadecimal(String part, int start, int digits, StringBuilder text, Consumer<String> problem) {
        int end = start + digits;
        if (end > part.length()
                || !part.substring(start, end).chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
            problem.accept("a \\x, \\u or \\U in this string needs " + digits + " hexadecimal digits");
            return start;
        }
        long value = Long.parseLong(part.substring(start, end), 16);
        if (value > Character.MAX_CODE_POINT || value >= 0xd800 && value <= 0xdfff) {
            problem.accept("there is no character with this number");
            return end;
        }
        text.appendCodePoint((int) value);
        return end;
    }
}
