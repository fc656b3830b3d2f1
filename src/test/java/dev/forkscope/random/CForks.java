package dev.forkscope.random;

/** The ways in which C programs fork, and wait for what they forked. */
final class CForks {
    private final Dice dice;
    private final CNames names;
    private final CExpressions expressions;
    private final CStatements statements;
    private final Bound bound;
    private final Text out;

    CForks(Dice dice, CNames names, CExpressions expressions, CStatements statements, Bound bound, Text out) {
        this.dice = dice;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
        this.bound = bound;
        this.out = out;
    }

    /** Children that go on behind it. */
    void stay() {
        int forks = dice.chance(25) && bound.mayStay(2) ? 2 : 1;
        if (!bound.mayStay(forks)) {
            statements.print();
            return;
        }
        if (forks == 2) {
            String pair = dice.pick(
                    "fork() && fork()",
                    "fork() || fork()",
                    "fork() == fork()",
                    "!fork() || !fork()",
                    "fork() + fork() == 0",
                    "fork() ? fork() : 0",
                    "fork() ? 7 : fork()",
                    "(fork(), fork())");
            if (dice.chance(40)) {
                out.line(pair + ";");
            } else {
                out.line("if (" + pair + ") {").in();
                statements.print();
                out.close(dice.chance(50) ? "}" : "} else printf(\"" + statements.tag() + "\\n\");");
            }
        } else {
            single();
        }
        bound.stay(forks);
    }

    private void single() {
        switch (dice.below(6)) {
            case 0 -> out.line("fork();");
            case 1 -> {
                out.line("if (fork() == 0) {").in();
                statements.print();
                statements.assignment();
                out.close("}");
            }
            case 2 -> {
                out.line("if (fork()) {").in();
                statements.assignment();
                out.close("} else {").in();
                statements.print();
                out.close("}");
            }
            case 3 -> out.line(names.global().name() + " += fork() == 0 ? 3 : 5;");
            case 4 -> out.line("printf(\"" + statements.tag() + " %d\\n\", fork() > 0);");
            default -> out.line("if (" + expressions.condition() + ") fork(); else wait(NULL);");
        }
    }

    /** Children that leave; what they do meanwhile is {@code work}. */
    void leave(Runnable work) {
        if (!bound.mayLeave()) {
            statements.print();
            return;
        }
        bound.leave();
        int before = bound.here();
        String pid = names.fresh("p");
        int mark = names.enter();
        switch (dice.below(3)) {
            case 0 -> {
                out.line("pid_t " + pid + " = fork();").open("if (" + pid + " == 0) {");
                child(work);
                out.close("}");
                after(pid);
            }
            case 1 -> {
                out.open("switch (fork()) {")
                        .line("case -1:")
                        .line("    perror(\"fork\");")
                        .line("    exit(1);");
                out.open("case 0: {");
                child(work);
                out.close("}").open("default:");
                statements.print();
                out.out().close("}");
            }
            default -> {
                out.line("pid_t " + pid + ";")
                        .open("if ((" + pid + " = fork()) < 0) {")
                        .line("exit(99);");
                out.close("} else if (" + dice.pick("!" + pid, pid + " == 0") + ") {")
                        .in();
                child(work);
                out.close("} else {").in();
                after(pid);
                out.close("}");
            }
        }
        names.leave(mark);
        bound.back(before);
    }

    private void child(Runnable work) {
        int mark = names.enter();
        work.run();
        end();
        names.leave(mark);
    }

    /** A last line, then one of the ways out. */
    void end() {
        String tag = statements.tag();
        int status = dice.between(0, 9);
        out.line("printf(\"" + tag + " %d\\n\", (int)(" + expressions.number() + "));");
        switch (dice.below(12)) {
            case 0 -> out.line("_exit(" + status + ");");
            case 1 -> out.line("abort();");
            case 2 -> out.line("raise(" + dice.pick("SIGKILL", "SIGTERM", "SIGINT") + "); _exit(1);");
            case 3 -> out.line("kill(getpid(), SIGKILL); _exit(1);");
            case 4 -> out.line("exit(" + names.any().name() + " & 127);");
            case 5 -> out.line("exit(EXIT_FAILURE);");
            default -> out.line("exit(" + status + ");");
        }
    }

    private void after(String pid) {
        String status = names.fresh("s");
        String tag = statements.tag();
        switch (dice.below(6)) {
            case 0 -> out.line("waitpid(" + pid + ", NULL, 0);");
            case 1, 2 -> {
                out.line("int " + status + ";");
                out.line("if (waitpid(" + pid + ", &" + status + ", 0) == " + pid + ") {")
                        .in();
                decode(tag, status);
                out.close("}");
            }
            case 3 -> {
                out.line("int " + status + " = -1;");
                out.line("printf(\"" + tag + " %d\\n\", waitpid(" + pid + ", &" + status + ", 0) == " + pid + ");");
                out.line("printf(\"" + tag + " %d %x\\n\", " + pid + " > 0, " + status + ");");
            }
            default -> out.line("printf(\"" + tag + " %d\\n\", " + pid + ");");
        }
    }

    private void decode(String tag, String status) {
        out.line("if (WIFEXITED(" + status + ")) printf(\"" + tag + " exited %d\\n\", WEXITSTATUS(" + status + "));");
        out.line("else if (WIFSIGNALED(" + status + ")) printf(\"" + tag + " killed %d\\n\", WTERMSIG(" + status
                + "));");
    }

    /** Waits for whoever there is. */
    void await() {
        String tag = statements.tag();
        switch (dice.below(5)) {
            case 0 -> out.line("while (wait(NULL) > 0);");
            case 1 -> {
                String count = names.fresh("c");
                out.line("int " + count + " = 0;").line("while (wait(NULL) != -1) " + count + "++;");
                out.line("printf(\"" + tag + " %d %d\\n\", " + count + ", errno == ECHILD);");
            }
            case 2 -> {
                String sum = names.fresh("c");
                out.line("int " + sum + " = 0, " + sum + "s;");
                out.open("while (waitpid(-1, &" + sum + "s, 0) > 0) {")
                        .line(sum + " += " + sum + "s;")
                        .close("}");
                out.line("printf(\"" + tag + " %d\\n\", " + sum + ");");
            }
            case 3 -> out.line("if (wait(NULL) == -1) perror(\"" + tag + "\");");
            default -> out.line("wait(NULL);");
        }
    }
}
