package dev.forkscope.random;

/** Statements of C that fork nobody. */
final class CStatements {
    private final Dice dice;
    private final CNames names;
    private final CExpressions expressions;
    private final Text out;
    private int tag;

    CStatements(Dice dice, CNames names, CExpressions expressions, Text out) {
        this.dice = dice;
        this.names = names;
        this.expressions = expressions;
        this.out = out;
    }

    /** Something to tell one line from another. */
    String tag() {
        return "L" + tag++;
    }

    void declaration() {
        String value = expressions.number();
        boolean isStatic = dice.chance(10);
        CNames.Variable variable = names.declare(false);
        out.line((isStatic ? "static " : "") + variable.type() + " " + variable.name() + " = "
                + (isStatic ? String.valueOf(dice.between(0, 60)) : "(" + value + ") % 97") + ";");
    }

    void assignment() {
        String variable = names.any().name();
        switch (dice.below(10)) {
            case 0 -> out.line(variable + dice.pick("++;", "--;"));
            case 1 -> out.line(dice.pick("++", "--") + variable + ";");
            case 2 -> out.line(variable + dice.pick(" += ", " -= ", " ^= ", " |= ") + expressions.assigned() + ";");
            case 3 -> out.line(variable + " %= " + dice.between(7, 90) + ";");
            case 4 -> out.line(CNames.ARRAY + "[" + expressions.number() + " & 7] = " + expressions.assigned() + ";");
            case 5 ->
                out.line(CNames.ARRAY + "[" + expressions.call() + " & 7]" + dice.pick(" = ", " += ", " -= ")
                        + expressions.call() + " % 30;");
            case 6 -> out.line(CNames.ARRAY + "[" + dice.between(0, 7) + "]" + dice.pick("++;", "--;"));
            default -> out.line(variable + " = " + expressions.assigned() + ";");
        }
    }

    /** A whole line, or what becomes part of one. */
    void print() {
        String tag = tag();
        CNames.Variable variable = names.any();
        switch (dice.below(16)) {
            case 0 -> out.line("printf(\"" + tag + " %d %d\\n\", (int)(" + expressions.number() + "), getpid());");
            case 1 -> out.line("puts(\"" + tag + "\");");
            case 2 -> out.line("printf(\"" + tag + " \");");
            case 3 -> out.line("putchar('" + dice.pick("x", "y", "\\n") + "');");
            case 4 ->
                out.line("fprintf(stderr, \"" + tag + " " + variable.format() + "\\n\", " + variable.name() + ");");
            case 5 -> out.line("write(1, \"" + tag + "\\n\", " + (tag.length() + 1) + ");");
            case 6 ->
                out.line("printf(\"" + tag + " %s|%5s|%-4s|%c\\n\", \"ab\", \"cd\", \"ef\", 'a' + ("
                        + names.any().name() + " & 7));");
            case 7 ->
                out.line("printf(\"" + tag + " ["
                        + dice.pick("%5d", "%-6d", "%05d", "%+d", "%x", "%X", "%o", "% d", "%.3d", "%u")
                        + "]\\n\", (int)(" + expressions.number() + "));");
            case 8 ->
                out.line("printf(\"" + tag + " %d %d\\n\", (int)" + expressions.ordered() + ", (int)"
                        + expressions.call() + ");");
            case 9 -> {
                out.line("printf(\"" + tag + "\\n\");");
                out.line("fflush(stdout);");
            }
            case 10 -> out.line("printf(\"" + tag + " %ld\\n\", (long)" + expressions.ordered() + ");");
            case 11 -> {
                String buffer = names.fresh("b");
                out.line("char " + buffer + "[64];");
                out.line("int " + buffer + "n = snprintf(" + buffer + ", " + dice.pick("64", "sizeof " + buffer, "6")
                        + ", \"" + tag + " %d\", (int)(" + expressions.number() + "));");
                out.line("printf(\"%s %d %d\\n\", " + buffer + ", (int)strlen(" + buffer + "), " + buffer + "n);");
            }
            default -> out.line("printf(\"" + tag + " " + variable.format() + "\\n\", " + variable.name() + ");");
        }
    }
}
