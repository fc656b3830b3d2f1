package dev.forkscope.language.python;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** What names and literals stand for. */
final class Literals {
    /** Ints have 61 bits here. */
    private static final BigInteger MAX_INT = BigInteger.ONE.shiftLeft(60).subtract(BigInteger.ONE);

    private static final int MAX_DIGITS = 100;

    private Literals() {}

    /** The name as Python compares it: in normal form KC (PEP 3131). */
    static String name(Token token) {
        String text = token.getText();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return Normalizer.normalize(text, Normalizer.Form.NFKC);
            }
        }
        return text;
    }

    /** The value of an int literal; one that does not fit is reported. */
    static long integer(Code code, Token token) {
        BigInteger value = integerValue(token.getText());
        if (value.compareTo(MAX_INT) > 0) {
            code.problems.at(token, "this number is too big: ints have 61 bits here");
            return 0;
        }
        return value.longValue();
    }

    static BigInteger integerValue(String literal) {
        String text = literal.replace("_", "").toLowerCase(Locale.ROOT);
        if (text.length() > MAX_DIGITS) {
            return BigInteger.ONE.shiftLeft(MAX_DIGITS);
        }
        try {
            if (text.startsWith("0x")) {
                return new BigInteger(text.substring(2), 16);
            }
            if (text.startsWith("0o")) {
                return new BigInteger(text.substring(2), 8);
            }
            return text.startsWith("0b") ? new BigInteger(text.substring(2), 2) : new BigInteger(text);
        } catch (NumberFormatException malformed) {
            // The lexer let it pass to find more errors, and has reported it.
            return BigInteger.ZERO;
        }
    }

    static boolean isZero(String literal) {
        return integerValue(literal).signum() == 0;
    }

    /** The truth of a constant; null for anything else. */
    static @Nullable Boolean truth(ParserRuleContext expression) {
        if (Shape.leaf(expression, PythonParser.NONE) != null) {
            return false;
        }
        return Conditions.isAlways(expression, true)
                ? Boolean.TRUE
                : Conditions.isAlways(expression, false) ? Boolean.FALSE : null;
    }

    /** Whether {@code node} is a string without replacement fields, such as a docstring. */
    static boolean isPlainString(ParserRuleContext node) {
        return plainString(node) != null;
    }

    /** The text of a str without replacement fields; null for anything else. */
    static @Nullable String plainString(ParserRuleContext node) {
        if (Shape.core(node) instanceof PythonParser.StringsContext strings
                && strings.STRING().stream()
                        .anyMatch(part -> StringToken.of(part.getSymbol()).isBytes())) {
            return null;
        }
        return text(node);
    }

    /** The text of a str or bytes without replacement fields; null for anything else. */
    static @Nullable String text(ParserRuleContext node) {
        if (!(Shape.core(node) instanceof PythonParser.StringsContext strings)) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        for (var part : strings.STRING()) {
            StringToken token = StringToken.of(part.getSymbol());
            if (token.isFormatted()) {
                return null;
            }
            text.append(token.decode(token.body(), problem -> {}));
        }
        return text.toString();
    }
}
