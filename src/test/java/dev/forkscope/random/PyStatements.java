package dev.forkscope.random;

/** Statements of Python that fork nobody. */
final class PyStatements {
    private final Dice dice;
    private final PyNames names;
    private final PyExpressions expressions;
    private final Text out;
    private int tag;

    PyStatements(Dice dice, PyNames names, PyExpressions expressions, Text out) {
        this.dice = dice;
        this.names = names;
        this.expressions = expressions;
        this.out = out;
    }

    /** Something to tell one line from another. */
    String tag() {
        return "L" + tag++;
    }

    void assignment() {
        switch (dice.below(10)) {
            case 0 ->
                out.line(names.number() + dice.pick(" += ", " -= ", " |= ", " ^= ") + expressions.number() + " % 50");
            case 1 ->
                out.line(PyNames.LIST + "[" + expressions.number() + " % 5]" + dice.pick(" = ", " += ")
                        + expressions.number() + " % 90");
            case 2 ->
                out.line(PyNames.LIST + "[" + dice.pick("-1", "0", expressions.call() + " % 5") + "] = "
                        + expressions.call());
            case 3 -> {
                String a = names.number();
                String b = names.number();
                out.line(a + ", " + b + " = " + b + ", " + a);
            }
            case 4 -> out.line(PyNames.WORD + " = " + expressions.text() + "[:6] + \"z\"");
            case 5 -> {
                String fresh = names.fresh("v");
                out.line(fresh + " = " + expressions.number() + " % 70");
                names.declare(fresh);
            }
            case 6 -> out.line(names.number() + " //= " + dice.between(1, 5));
            case 7 -> out.line(PyNames.LIST + ".append(" + PyNames.LIST + ".pop(" + dice.pick("", "0") + "))");
            default -> out.line(names.number() + " = (" + expressions.number() + ") % " + dice.between(20, 200));
        }
    }

    void print() {
        String tag = tag();
        switch (dice.below(14)) {
            case 0 -> out.line("print(\"" + tag + "\", os.getpid())");
            case 1 -> out.line("print(\"" + tag + "\", end=\" \")");
            case 2 ->
                out.line("print(\"" + tag + "\", " + expressions.number() + ", sep=\"" + dice.pick("-", "", ", ")
                        + "\")");
            case 3 ->
                out.line("print(f\"" + tag + " {" + names.number() + "} {" + names.number()
                        + dice.pick(":3d", ":<5", "!r", ":x", ":+", "") + "}\"" + dice.pick("", ", flush=True") + ")");
            case 4 -> out.line("os.write(1, b\"" + tag + "\\n\")");
            case 5 -> out.line("sys.stdout.write(\"" + tag + "\\n\")");
            case 6 -> out.line("print(\"" + tag + "\", " + expressions.list() + ")");
            case 7 ->
                out.line("print(\"" + tag + " %5d|%-4d|%s\" % (" + expressions.number() + ", " + names.number() + ", "
                        + expressions.text() + "))");
            case 8 -> {
                out.line("print(\"" + tag + "\")");
                out.line("sys.stdout.flush()");
            }
            case 9 -> out.line("print(\"" + tag + "\", " + expressions.text() + ")");
            case 10 ->
                out.line("print(\"" + tag + "\", "
                        + dice.pick("None", "True", "(1, 2)", "()", "[]", "(" + names.number() + ",)") + ")");
            case 11 -> out.line("print(\"" + tag + "\", *" + expressions.list() + ")");
            case 12 ->
                out.line("print(\"" + tag + "\", " + expressions.call() + ", " + names.number() + ", "
                        + expressions.call() + ")");
            default -> out.line("print(\"" + tag + "\", " + expressions.number() + ")");
        }
    }
}
