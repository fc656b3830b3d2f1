package dev.forkscope.demo;

/** A whole number that depends on the fork count n: numbers, {@code n}, {@code + - * ^} and parentheses. */
final class Formula {
    private final String text;
    private int at;
    private long n;

    private Formula(String text) {
        this.text = text;
    }

    /**
     * The value for this {@code n}.
     *
     * @throws IllegalArgumentException if {@code text} is no formula or its value no int
     */
    static int evaluate(String text, int n) {
        Formula formula = new Formula(text);
        formula.n = n;
        long value = formula.sum();
        if (formula.peek() != 0) {
            throw formula.wrong();
        }
        if (value != (int) value) {
            throw new IllegalArgumentException("formula \"" + text + "\" is out of range for n = " + n);
        }
        return (int) value;
    }

    private long sum() {
        long value = product();
        while (peek() == '+' || peek() == '-') {
            value = next() == '+' ? value + product() : value - product();
        }
        return value;
    }

    private long product() {
        long value = power();
        while (peek() == '*') {
            next();
            value *= power();
        }
        return value;
    }

    private long power() {
        long base = atom();
        if (peek() != '^') {
            return base;
        }
        next();
        long exponent = power();
        long value = 1;
        for (long i = 0; i < exponent; i++) {
            value = Math.multiplyExact(value, base);
        }
        return value;
    }

    private long atom() {
        char c = next();
        if (c == 'n') {
            return n;
        }
        if (c == '(') {
            long value = sum();
            if (next() != ')') {
                throw wrong();
            }
            return value;
        }
        if (!Character.isDigit(c)) {
            throw wrong();
        }
        int start = at - 1;
        while (at < text.length() && Character.isDigit(text.charAt(at))) {
            at++;
        }
        return Long.parseLong(text.substring(start, at));
    }

    private char peek() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("\"" + text + "\" is no formula of n (see column " + at + ")");
    }
}
