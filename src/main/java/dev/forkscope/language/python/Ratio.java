package dev.forkscope.language.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.antlr.v4.runtime.Token;

/** An exact number. */
record Ratio(BigInteger numerator, BigInteger denominator) {
    /** Larger ones are not worth waiting for, and would not fit. */
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(59);

    /** Of a literal; a longer one is treated as too large. */
    private static final int MAX_LENGTH = 400;

    static Ratio of(String text) {
        if (text.length() > MAX_LENGTH) {
            return new Ratio(LIMIT, BigInteger.ONE);
        }
        BigDecimal value;
        try {
            value = new BigDecimal(text.replace("_", ""));
        } catch (NumberFormatException hugeExponent) {
            return new Ratio(LIMIT, BigInteger.ONE);
        }
        if (Math.abs((long) value.scale()) > 400) {
            return new Ratio(value.signum() == 0 || value.scale() > 0 ? BigInteger.ZERO : LIMIT, BigInteger.ONE);
        }
        return value.scale() > 0
                ? new Ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale())).reduced()
                : new Ratio(value.toBigIntegerExact(), BigInteger.ONE);
    }

    boolean isZero() {
        return numerator.signum() == 0;
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    Ratio times(BigInteger factor) {
        return new Ratio(numerator.multiply(factor), denominator).reduced();
    }

    Ratio times(Ratio other) {
        return new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator)).reduced();
    }

    Ratio over(Ratio other) {
        Ratio result = times(new Ratio(other.denominator, other.numerator));
        return result.denominator.signum() < 0
                ? new Ratio(result.numerator.negate(), result.denominator.negate())
                : result;
    }

    private Ratio reduced() {
        BigInteger common = numerator.gcd(denominator);
        return common.signum() == 0 ? this : new Ratio(numerator.divide(common), denominator.divide(common));
    }

    /** Rounded up. */
    long ceiling(Code code, Token place) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return fitting(code, place, parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
    }

    long exactNumerator(Code code, Token place) {
        fitting(code, place, denominator);
        return fitting(code, place, numerator);
    }

    private static long fitting(Code code, Token place, BigInteger value) {
        if (value.abs().compareTo(LIMIT) >= 0) {
            code.problems.at(place, "this time is too long or too fine to sleep");
            return 0;
        }
        return value.longValue();
    }
}
