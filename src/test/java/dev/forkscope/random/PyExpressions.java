package dev.forkscope.random;

/** Expressions of Python; {@link #risky} may raise, the others never do. */
final class PyExpressions {
    private final Dice dice;
    private final PyNames names;

    PyExpressions(Dice dice, PyNames names) {
        this.dice = dice;
        this.names = names;
    }

    /** A number. */
    String number() {
        return number(dice.between(0, 3));
    }

    private String number(int depth) {
        if (depth == 0) {
            return leaf();
        }
        String a = number(depth - 1);
        String b = number(dice.below(depth));
        return switch (dice.below(20)) {
            case 0, 1 -> "(" + a + dice.pick(" + ", " - ") + b + ")";
            case 2 -> "(" + a + " % 16 * " + leaf() + ")";
            case 3 -> "(" + a + dice.pick(" // ", " % ") + "(" + b + " % 7 + 1))";
            case 4 -> "(" + a + dice.pick(" & ", " | ", " ^ ") + b + ")";
            case 5 -> "(" + a + dice.pick(" << ", " >> ") + "(" + b + " & 3))";
            case 6 -> "(" + a + dice.pick(" < ", " > ", " <= ", " >= ", " == ", " != ") + b + ")";
            case 7 -> "(" + a + dice.pick(" and ", " or ") + b + ")";
            case 8 -> dice.pick("-(", "~(", "+(", "int(not ") + a + ")";
            case 9 -> "(" + a + " if " + condition() + " else " + b + ")";
            case 10 -> PyNames.LIST + "[" + a + " % 5]";
            case 11 -> dice.pick("max", "min") + "(" + a + ", " + b + ")";
            case 12 -> "abs(" + a + ")";
            case 13 -> "sum(" + list() + ")";
            case 14 -> "len(" + dice.pick(list(), text()) + ")";
            case 15 -> "int(" + dice.pick("str(" + a + ")", "bool(" + a + ")") + ")";
            case 16 -> "(" + a + " < " + b + " <= " + leaf() + ")";
            case 17 -> "divmod(" + a + ", 7)[" + dice.below(2) + "]";
            case 18 -> "(" + a + dice.pick(" in ", " not in ") + list() + ")";
            default -> "(" + b + " % 5) ** " + dice.below(4);
        };
    }

    private String leaf() {
        return switch (dice.below(9)) {
            case 0, 1, 2, 3 -> names.number();
            case 4 -> dice.pick("True", "False", "0x1f", "1_000", "0b101", "(-3)");
            default -> String.valueOf(dice.between(0, 99));
        };
    }

    /** A list of numbers. */
    String list() {
        return switch (dice.below(9)) {
            case 0 -> PyNames.LIST;
            case 1 -> "[" + leaf() + ", " + leaf() + "]";
            case 2 -> "[x * " + dice.between(1, 4) + " for x in range(" + dice.between(0, 5) + ")]";
            case 3 -> "[x for x in " + PyNames.LIST + " if x > " + leaf() + "]";
            case 4 -> "sorted(" + PyNames.LIST + dice.pick("", ", reverse=True") + ")";
            case 5 -> PyNames.LIST + dice.pick("[1:3]", "[:2]", "[-2:]", "[::2]", "[::-1]", "[:]");
            case 6 -> "list(range(" + dice.pick("3", "1, 4", "6, 0, -2") + "))";
            case 7 -> "(" + PyNames.LIST + " + [" + leaf() + "])";
            default -> "[" + leaf() + "] * " + dice.between(0, 3);
        };
    }

    /** A string without a newline. */
    String text() {
        return switch (dice.below(9)) {
            case 0 -> PyNames.WORD;
            case 1 -> "\"ab\" * " + dice.between(0, 3);
            case 2 -> "str(" + leaf() + ")";
            case 3 -> "f\"{" + leaf() + dice.pick("", ":5", ":<4", ":>6", ":04d", ":+d", ":x", ":^7") + "}.\"";
            case 4 -> "\"%d/%s\" % (" + leaf() + ", " + PyNames.WORD + ")";
            case 5 -> "\",\".join([str(n) for n in " + PyNames.LIST + "])";
            case 6 -> PyNames.WORD + dice.pick(".upper()", "[::-1]", "[0]", "[1:]", ".strip()");
            case 7 -> "repr(" + PyNames.WORD + ")";
            default -> "(" + PyNames.WORD + " + \"!\")";
        };
    }

    String condition() {
        return switch (dice.below(8)) {
            case 0 -> "not " + leaf();
            case 1 -> leaf() + dice.pick(" and ", " or ") + "not " + leaf();
            case 2 -> leaf() + " % 2 == " + dice.below(2);
            case 3 -> leaf() + " < " + leaf() + " < " + leaf();
            case 4 -> leaf() + dice.pick(" in ", " not in ") + PyNames.LIST;
            case 5 -> PyNames.WORD + dice.pick(" == ", " < ", " != ") + dice.pick("\"abc\"", "\"fork\"");
            default -> leaf() + dice.pick(" == ", " < ", " >= ") + leaf();
        };
    }

    /** A call of a function that forks nobody; before there is one, a number. */
    String call() {
        return names.functions.isEmpty() ? leaf() : names.function(0).name() + "(" + leaf() + ")";
    }

    /** What may raise an exception. */
    String risky() {
        return switch (dice.below(6)) {
            case 0 -> leaf() + dice.pick(" // ", " % ") + "(" + leaf() + " % 2)";
            case 1 -> PyNames.LIST + "[" + leaf() + "]";
            case 2 -> "int(" + dice.pick("\"x1\"", "\"12\"", PyNames.WORD) + ")";
            case 3 -> "None + " + leaf();
            case 4 -> PyNames.WORD + " + " + leaf();
            default -> call();
        };
    }
}
