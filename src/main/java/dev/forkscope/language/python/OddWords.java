package dev.forkscope.language.python;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/** Words the lexer took although Python knows none like them: says what is wrong and lets the rest be read. */
final class OddWords {
    private static final String STRAIGHT_QUOTES = "this is a typographic quote, not one Python knows: write \" or '";

    private final Problems problems;

    OddWords(Problems problems) {
        this.problems = problems;
    }

    /** Whether the token may go on to the parser, perhaps as another type. */
    boolean accept(Token token) {
        switch (token.getType()) {
            case PythonLexer.UNCLOSED -> {
                problems.at(token, "this string is never closed: a quote is missing at its end");
                become(token, PythonLexer.STRING);
            }
            case PythonLexer.UNCLOSED_LONG -> {
                problems.at(token, "this string is never closed: three quotes are missing at its end");
                become(token, PythonLexer.STRING);
            }
            case PythonLexer.BAD_NUMBER -> {
                problems.at(token, badNumber(token.getText()));
                become(token, PythonLexer.INTEGER);
            }
            case PythonLexer.BACKSLASH -> {
                problems.at(token, "a \\ continues a line only as the very last character of it");
                return false;
            }
            case PythonLexer.UNKNOWN -> {
                problems.at(token, unknown(token.getText().charAt(0)));
                return false;
            }
            default -> {
                return true;
            }
        }
        return true;
    }

    private static void become(Token token, int type) {
        ((CommonToken) token).setType(type);
    }

    private static String badNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '_') && text.startsWith("0")
                ? "a number must not start with 0: write " + text.replaceFirst("^[0_]+", "") + ", or 0o for octal"
                : text + " is neither a number nor a name: a name starts with a letter";
    }

    private static String unknown(char c) {
        return switch (c) {
            case '\u201c', '\u201d', '\u201e', '\u2018', '\u2019', '\u00ab', '\u00bb', '\u00b4', '`' -> STRAIGHT_QUOTES;
            case '!' -> "Python has no !: write not";
            case '$', '?' -> "Python has no " + c;
            case '\u2013', '\u2014', '\u2212' -> "this is a typographic dash: write - for minus";
            default ->
                Character.isLetterOrDigit(c) || c > ' ' && c < 127
                        ? "Python does not know the character " + c + " here"
                        : String.format("the invisible or special character U+%04X is not allowed here", (int) c);
        };
    }
}
