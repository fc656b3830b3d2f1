package dev.forkscope.language.c;

import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Comparisons of two string literals, whose result gcc works out itself: only its sign, where the library gives a difference. */
final class LiteralComparison {
    private LiteralComparison() {}

    /** The result of strcmp(3), or null if an argument is no literal. */
    static @Nullable Expression texts(Token name, List<Expression> arguments) {
        byte[] a = bytes(arguments.get(0));
        byte[] b = bytes(arguments.get(1));
        return a == null || b == null ? null : result(name, upToNul(a), upToNul(b));
    }

    /** The result of memcmp(3), or null if an argument is no literal, or the count no constant that lies within both. */
    static @Nullable Expression memory(Token name, List<Expression> arguments) {
        byte[] a = bytes(arguments.get(0));
        byte[] b = bytes(arguments.get(1));
        Long count = Constants.integer(arguments.get(2));
        if (a == null || b == null || count == null || count < 0 || count > Math.min(a.length, b.length)) {
            return null;
        }
        return result(name, Arrays.copyOf(a, count.intValue()), Arrays.copyOf(b, count.intValue()));
    }

    private static Expression result(Token name, byte[] a, byte[] b) {
        return NumberExpression.ofInt(Integer.signum(Arrays.compareUnsigned(a, b)), name);
    }

    private static byte @Nullable [] bytes(Expression argument) {
        Expression inner = argument;
        while (inner instanceof RetypedExpression retyped) {
            inner = retyped.value();
        }
        return inner instanceof StringExpression literal ? literal.bytes() : null;
    }

    private static byte[] upToNul(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return Arrays.copyOf(bytes, end);
    }
}
