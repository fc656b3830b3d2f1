package dev.forkscope.random;

/** A random program in Python. */
public final class RandomPython {
    private static final int GLOBALS = 2;

    private final Dice dice;
    private final Text out = new Text();
    private final PyNames names;
    private final PyExpressions expressions;
    private final PyStatements statements;

    private RandomPython(long seed) {
        dice = new Dice(seed);
        names = new PyNames(dice);
        expressions = new PyExpressions(dice, names);
        statements = new PyStatements(dice, names, expressions, out);
    }

    /** The program of a seed. */
    public static String program(long seed) {
        return new RandomPython(seed).write();
    }

    private String write() {
        out.line("import os, signal, sys, time").line("");
        out.line(PyNames.LIST + " = [" + dice.between(0, 9) + ", 2, 3, 5, 8]");
        out.line(PyNames.WORD + " = \"" + dice.pick("fork", "a b", "xyzzy") + "\"");
        for (int i = 0; i < GLOBALS; i++) {
            String global = names.fresh("g");
            out.line(global + " = " + dice.between(0, 90));
            names.declare(global);
        }
        function(0);
        if (dice.chance(60)) {
            function(1);
        }
        Bound bound = new Bound();
        PyBlocks blocks = new PyBlocks(dice, names, bound, out, statements);
        boolean inMain = dice.chance(35);
        int globals = names.enter();
        if (inMain) {
            out.line("").open("def main():").line("global g0, g1, " + PyNames.WORD);
        }
        blocks.statements(dice.between(3, 8));
        out.line("print(\"end\", " + names.number() + ")");
        if (dice.chance(30)) {
            out.line("sys.exit(" + dice.between(0, 5) + ")");
        }
        if (inMain) {
            names.leave(globals);
            out.out()
                    .line("")
                    .open("if __name__ == \"__main__\":")
                    .line("main()")
                    .line("print(\"behind\")");
        }
        return out.toString();
    }

    private void function(int forks) {
        String name = names.fresh("f");
        String global = "g" + dice.below(GLOBALS);
        int mark = names.enter();
        out.line("").open("def " + name + "(x" + dice.pick("", ", y=3") + "):");
        if (dice.chance(60)) {
            out.line("global " + global).line(global + " = x % 40");
        }
        out.line("z = " + expressions.number());
        names.declare("z");
        names.declare("x");
        if (forks > 0) {
            out.line(dice.pick("os.fork()", "if os.fork() == 0: z += 1", "x += os.fork() != 0"));
        } else if (dice.chance(30)) {
            out.open("if x > 3:").line("return " + name + "(x % 4) + 1").out();
        }
        statements.print();
        out.line("return (z + x) % 60").out();
        names.leave(mark);
        names.functions.add(new PyNames.Function(name, forks));
    }
}
