package dev.forkscope.random;

/** Statements of Python that hold others. */
final class PyBlocks {
    private static final int DEEPEST = 3;

    private final Dice dice;
    private final PyNames names;
    private final PyExpressions expressions;
    private final PyStatements statements;
    private final PyForks forks;
    private final PyScenes scenes;
    private final Bound bound;
    private final Text out;
    private int depth;

    PyBlocks(Dice dice, PyNames names, Bound bound, Text out, PyStatements statements) {
        this.dice = dice;
        this.names = names;
        this.bound = bound;
        this.out = out;
        this.statements = statements;
        expressions = new PyExpressions(dice, names);
        forks = new PyForks(dice, names, expressions, statements, bound, out);
        scenes = new PyScenes(dice, names, expressions, statements, bound, out);
    }

    void statements(int count) {
        for (int i = 0; i < count; i++) {
            statement();
        }
    }

    private void statement() {
        int kind = dice.below(100);
        if (kind < 13) {
            forks.stay();
        } else if (kind < 23 && depth < DEEPEST) {
            inside(() -> forks.leave(() -> statements(dice.between(0, 3))));
        } else if (kind < 29) {
            forks.await();
        } else if (kind < 34) {
            scenes.any();
        } else if (kind < 39) {
            call();
        } else if (kind < 45) {
            inside(() -> scenes.attempt(() -> forks.catching(() -> statements(depth < DEEPEST ? dice.below(3) : 0))));
        } else if (kind < 65 && depth < DEEPEST) {
            inside(this::compound);
        } else if (kind < 82) {
            statements.assignment();
        } else {
            statements.print();
        }
    }

    private void inside(Runnable work) {
        depth++;
        work.run();
        depth--;
    }

    private void body() {
        int mark = names.enter();
        statements(dice.between(1, 3));
        names.leave(mark);
    }

    private void call() {
        PyNames.Function function = names.function(bound.mayStay(1) ? 1 : 0);
        bound.stay(function.forks());
        String call = function.name() + "(" + expressions.number() + ")";
        out.line(dice.chance(50) ? call : "print(\"" + statements.tag() + "\", " + call + ")");
    }

    private void compound() {
        switch (dice.below(4)) {
            case 0, 1 -> {
                out.open("if " + expressions.condition() + ":");
                body();
                out.out();
                if (dice.chance(30)) {
                    out.open("elif " + expressions.condition() + ":");
                    body();
                    out.out();
                }
                if (dice.chance(50)) {
                    out.open("else:");
                    body();
                    out.out();
                }
            }
            case 2 -> loop(names.fresh("i"));
            default -> whileLoop(names.fresh("w"));
        }
    }

    private void loop(String i) {
        int times = dice.between(1, 3);
        bound.beginLoop(times);
        String range = "range(" + times + ")";
        out.open(dice.pick(
                "for " + i + " in " + range + ":",
                "for " + i + " in " + range + ":",
                "for " + i + ", x in enumerate([5, 6, 7][:" + times + "]):",
                "for " + i + " in reversed(" + range + "):",
                "for " + i + " in \"abc\"[:" + times + "]:"));
        body();
        if (dice.chance(25)) {
            out.open("if " + expressions.condition() + ":")
                    .line(dice.pick("break", "continue"))
                    .out();
            body();
        }
        out.out();
        loopElse();
        bound.endLoop(times);
    }

    private void loopElse() {
        if (dice.chance(20)) {
            out.open("else:");
            statements.print();
            out.out();
        }
    }

    private void whileLoop(String w) {
        int times = dice.between(1, 3);
        bound.beginLoop(times);
        out.line(w + " = " + times).open("while " + dice.pick(w + " > 0:", w + ":"));
        out.line(w + " -= 1");
        body();
        out.out();
        loopElse();
        bound.endLoop(times);
    }
}
