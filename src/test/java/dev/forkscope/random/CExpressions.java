package dev.forkscope.random;

/** Expressions of C, small in value: no signed overflow, no division by zero, no shift too far. */
final class CExpressions {
    private final Dice dice;
    private final CNames names;

    CExpressions(Dice dice, CNames names) {
        this.dice = dice;
        this.names = names;
    }

    /** A number without side effects. */
    String number() {
        return number(dice.between(0, 3));
    }

    private String number(int depth) {
        if (depth == 0) {
            return leaf();
        }
        String a = number(depth - 1);
        String b = number(dice.below(depth));
        return switch (dice.below(17)) {
            case 0 -> "(" + a + " + " + b + ")";
            case 1 -> "(" + a + " - " + b + ")";
            case 2 -> "((" + a + " & 15) * " + leaf() + ")";
            case 3 -> "(" + a + " / ((" + b + " & 7) + 1))";
            case 4 -> "(" + a + " % ((" + b + " & 7) + 2))";
            case 5 -> "(" + a + dice.pick(" & ", " | ", " ^ ") + b + ")";
            case 6 -> "((" + a + " & 255) << (" + b + " & 3))";
            case 7 -> "(" + a + " >> (" + b + " & 7))";
            case 8 -> "(" + a + dice.pick(" < ", " > ", " <= ", " >= ", " == ", " != ") + b + ")";
            case 9 -> "(" + a + dice.pick(" && ", " || ") + b + ")";
            case 10 -> dice.pick("!", "-", "~", "+") + "(" + a + ")";
            case 11 -> "(" + a + " ? " + b + " : " + leaf() + ")";
            case 12 -> "(" + dice.pick("int", "unsigned", "char", "short", "long", "unsigned char") + ")(" + a + ")";
            case 13 -> CNames.ARRAY + "[" + a + " & 7]";
            case 14 ->
                "(int)sizeof("
                        + dice.pick("int", "char", "long", "pid_t", names.any().name()) + ")";
            case 15 -> "(" + a + ", " + b + ")";
            default -> leaf();
        };
    }

    private String leaf() {
        return switch (dice.below(8)) {
            case 0, 1, 2, 3 -> names.any().name();
            case 4 -> dice.pick("'a'", "'\\n'", "'0'", "0x1f", "017", "7u", "9L", "-3");
            default -> String.valueOf(dice.between(0, 99));
        };
    }

    /** A number whose operands are evaluated in an order that shows: a call changes what another operand reads. */
    String ordered() {
        String global = names.global().name();
        String call = call();
        String other = dice.pick(
                global, number(), call(), "-" + global, "~" + global, global + " * 3", "(" + global + " + 1)");
        String operator = dice.pick(" + ", " - ", " * ", " & ", " | ", " ^ ", " < ", " > ", " == ", " != ", " <= ");
        return dice.chance(50) ? "(" + other + operator + call + ")" : "(" + call + operator + other + ")";
    }

    /** A call of a function that forks no child. */
    String call() {
        return dice.pick(names.functions.stream().filter(f -> f.forks() == 0).toList())
                        .name() + "(" + number(1) + ")";
    }

    /** What can be assigned to {@code type} and stays small. */
    String assigned() {
        return "(" + (dice.chance(20) ? ordered() : number()) + ") % " + dice.between(50, 200);
    }

    String condition() {
        return switch (dice.below(6)) {
            case 0 -> number() + dice.pick(" == ", " < ", " >= ", " != ") + number();
            case 1 -> "!(" + number() + ")";
            case 2 -> number() + dice.pick(" && ", " || ") + number() + dice.pick(" && ", " || ") + number();
            case 3 -> call() + dice.pick(" && ", " || ") + call();
            default -> number();
        };
    }
}
