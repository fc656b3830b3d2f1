package dev.forkscope.random;

/** Statements of C that hold others. */
final class CBlocks {
    private static final int DEEPEST = 3;

    private final Dice dice;
    private final CNames names;
    private final CExpressions expressions;
    private final CStatements statements;
    private final CForks forks;
    private final CScenes scenes;
    private final Bound bound;
    private final Text out;
    private int depth;

    CBlocks(Dice dice, CNames names, Bound bound, Text out, CStatements statements) {
        this.dice = dice;
        this.names = names;
        this.bound = bound;
        this.out = out;
        this.statements = statements;
        expressions = new CExpressions(dice, names);
        forks = new CForks(dice, names, expressions, statements, bound, out);
        scenes = new CScenes(dice, names, expressions, statements, bound, out);
    }

    void statements(int count) {
        for (int i = 0; i < count; i++) {
            statement();
        }
    }

    private void statement() {
        int kind = dice.below(100);
        if (kind < 14) {
            forks.stay();
        } else if (kind < 24 && depth < DEEPEST) {
            inside(() -> forks.leave(() -> statements(dice.between(0, 3))));
        } else if (kind < 30) {
            forks.await();
        } else if (kind < 35) {
            scenes.any();
        } else if (kind < 40) {
            call();
        } else if (kind < 66 && depth < DEEPEST) {
            inside(this::compound);
        } else if (kind < 72) {
            statements.declaration();
        } else if (kind < 84) {
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
        CNames.Function function = dice.pick(names.functions);
        if (function.forks() > 0 && !bound.mayStay(function.forks())) {
            statements.print();
            return;
        }
        bound.stay(function.forks());
        String call = function.name() + "(" + expressions.number() + ")";
        out.line(dice.chance(50) ? call + ";" : "printf(\"" + statements.tag() + " %d\\n\", " + call + ");");
    }

    private void compound() {
        switch (dice.below(6)) {
            case 0, 1 -> {
                out.open("if (" + expressions.condition() + ") {");
                body();
                if (dice.chance(50)) {
                    out.close("} else {").in();
                    body();
                }
                out.close("}");
            }
            case 2 -> loop(names.fresh("i"));
            case 3 -> whileLoop(names.fresh("w"));
            case 4 -> choice();
            default -> {
                out.open("{");
                int mark = names.enter();
                statements.declaration();
                body();
                names.leave(mark);
                out.close("}");
            }
        }
    }

    private void loop(String i) {
        int times = dice.between(1, 3);
        bound.beginLoop(times);
        out.open(dice.pick(
                "for (int " + i + " = 0; " + i + " < " + times + "; " + i + "++) {",
                "for (int " + i + " = " + times + "; " + i + " > 0; --" + i + ") {",
                "for (int " + i + " = 1; " + i + " <= " + times + "; " + i + " += 1) {"));
        body();
        if (dice.chance(25)) {
            out.line("if (" + i + " == 1) " + dice.pick("break;", "continue;"));
            body();
        }
        out.close("}");
        bound.endLoop(times);
    }

    private void whileLoop(String w) {
        int times = dice.between(1, 3);
        bound.beginLoop(times);
        boolean after = dice.chance(50);
        out.line("int " + w + " = " + times + ";");
        out.open(after ? "do {" : "while (" + dice.pick(w + "-- > 0", w + "--", "--" + w + " >= 0") + ") {");
        body();
        out.close(after ? "} while (--" + w + " > 0);" : "}");
        bound.endLoop(times);
    }

    private void choice() {
        out.open("switch ((" + expressions.number() + ") & 3) {");
        int mark = names.enter();
        for (int i = 0; i < 3; i++) {
            out.open("case " + i + ": {");
            body();
            out.close(dice.chance(60) ? "} break;" : "}");
        }
        if (dice.chance(50)) {
            out.open("default:");
            statements.print();
            out.out();
        }
        names.leave(mark);
        out.close("}");
    }

    void end() {
        forks.end();
    }
}
