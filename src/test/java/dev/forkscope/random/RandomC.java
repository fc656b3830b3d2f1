package dev.forkscope.random;

/** A random program in C. What is global in it is called {@code main} or g, f, h and a number. */
public final class RandomC {
    private final Dice dice;
    private final Text out = new Text();
    private final CNames names;
    private final CStatements statements;

    private RandomC(long seed) {
        dice = new Dice(seed);
        names = new CNames(dice);
        statements = new CStatements(dice, names, new CExpressions(dice, names), out);
    }

    /** The program of a seed. */
    public static String program(long seed) {
        return new RandomC(seed).write();
    }

    private String write() {
        for (String header :
                new String[] {"errno", "signal", "stdio", "stdlib", "string", "sys/types", "sys/wait", "unistd"}) {
            out.line("#include <" + header + ".h>");
        }
        out.line("static int " + CNames.ARRAY + "[8] = {" + dice.between(0, 9) + ", 2, 3};");
        for (int i = dice.between(2, 4); i > 0; i--) {
            CNames.Variable variable = names.declare(true);
            out.line("static " + variable.type() + " " + variable.name()
                    + (dice.chance(70) ? " = " + dice.between(0, 90) : "") + ";");
        }
        changingFunction();
        for (int i = dice.between(1, 2); i > 0; i--) {
            function(0);
        }
        if (dice.chance(60)) {
            function(1);
        }
        String handler = dice.chance(35) ? handler() : "";
        main(handler);
        return out.toString();
    }

    private void changingFunction() {
        String name = names.fresh("f");
        out.open("static int " + name + "(int x)").out().open("{");
        out.line(names.global().name() + " = x % 50 + 1;").line(CNames.ARRAY + "[x & 7] = 3;");
        out.line("return x "
                        + dice.pick("+ 1", "* 2", "% 7", "- " + names.global().name() + " % 10") + ";")
                .close("}");
        names.functions.add(new CNames.Function(name, 0, true));
    }

    private void function(int forks) {
        String name = names.fresh("f");
        int mark = names.enter();
        out.open("static int " + name + "(int x)").out().open("{");
        statements.declaration();
        statements.assignment();
        if (forks > 0) {
            out.line(dice.pick("fork();", "if (fork() == 0) x++;", "x += fork() != 0;"));
        } else if (dice.chance(30)) {
            out.line("if (x > 3) return " + name + "(x % 4) + 1;");
        }
        statements.print();
        out.line("return x % 100 + " + dice.pick("1", names.global().name() + " % 9") + ";")
                .close("}");
        names.leave(mark);
        names.functions.add(new CNames.Function(name, forks, true));
    }

    private String handler() {
        String name = names.fresh("h");
        out.open("static void " + name + "(void)").out().open("{");
        out.line("printf(\"" + statements.tag() + " %d\\n\", (int)"
                        + names.global().name() + ");")
                .close("}");
        return name;
    }

    private void main(String handler) {
        Bound bound = new Bound();
        CBlocks blocks = new CBlocks(dice, names, bound, out, statements);
        out.open(dice.pick("int main(void)", "int main()")).out().open("{");
        if (!handler.isEmpty()) {
            out.line("atexit(" + handler + ");");
        }
        statements.declaration();
        blocks.statements(dice.between(3, 8));
        if (dice.chance(60)) {
            out.line("while (wait(NULL) > 0);");
        }
        if (dice.chance(30)) {
            blocks.end();
        }
        out.line("printf(\"end %d\\n\", (int)" + names.any().name() + ");");
        out.line("return " + dice.between(0, 5) + ";").close("}");
    }
}
