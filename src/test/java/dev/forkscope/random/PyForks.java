package dev.forkscope.random;

/** The ways in which Python programs fork, and wait for what they forked. */
final class PyForks {
    private final Dice dice;
    private final PyNames names;
    private final PyExpressions expressions;
    private final PyStatements statements;
    private final Bound bound;
    private final Text out;
    private int catching;

    PyForks(Dice dice, PyNames names, PyExpressions expressions, PyStatements statements, Bound bound, Text out) {
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
            pair();
        } else {
            single();
        }
        bound.stay(forks);
    }

    private void pair() {
        String pair = dice.pick(
                "os.fork() and os.fork()",
                "os.fork() or os.fork()",
                "os.fork() == os.fork()",
                "not os.fork() or not os.fork()",
                "os.fork() + os.fork() == 0",
                "(os.fork() if os.fork() else 0)",
                "0 < os.fork() < os.fork()",
                "[os.fork(), os.fork()][0]");
        if (dice.chance(40)) {
            out.line(pair);
        } else {
            out.open("if " + pair + ":");
            statements.print();
            out.out();
        }
    }

    private void single() {
        switch (dice.below(6)) {
            case 0 -> out.line("os.fork()");
            case 1 -> {
                out.open("if os.fork() == 0:");
                statements.print();
                out.out();
            }
            case 2 -> {
                out.open("if os.fork():");
                statements.print();
                out.out().open("else:");
                statements.print();
                out.out();
            }
            case 3 -> out.line(names.number() + " += 3 if os.fork() == 0 else 5");
            case 4 -> out.line("print(\"" + statements.tag() + "\", os.fork() > 0)");
            default -> out.line(PyNames.LIST + "[0] = int(os.fork() > 0)");
        }
    }

    /** Writes what stands in a try whose except may keep a child from leaving. */
    void catching(Runnable work) {
        catching++;
        work.run();
        catching--;
    }

    /** Children that leave; what they do meanwhile is {@code work}. */
    void leave(Runnable work) {
        if (!bound.mayLeave() || catching > 0 && !bound.mayStay(1)) {
            statements.print();
            return;
        }
        bound.leave();
        int before = bound.here();
        int mark = names.enter();
        String pid = names.fresh("p");
        out.line(pid + " = os.fork()").open("if " + pid + " == 0:");
        boolean guarded = dice.chance(25);
        if (guarded) {
            out.open("try:");
        }
        work.run();
        end();
        out.out();
        names.leave(mark);
        if (guarded) {
            out.open(dice.pick("finally:", "finally:", "except ValueError:"));
            statements.print();
            out.line(dice.pick("sys.exit(4)", "os._exit(4)", "sys.exit()"));
            out.out().out();
        }
        after(pid);
        bound.back(before);
        if (catching > 0) {
            bound.stay(1);
        }
    }

    /** A last line, then one of the ways out. */
    void end() {
        String tag = statements.tag();
        int status = dice.between(0, 9);
        out.line("print(\"" + tag + "\", " + expressions.number() + ")");
        switch (dice.below(13)) {
            case 0 -> out.line("os._exit(" + status + ")");
            case 1 -> out.line("os.abort()");
            case 2 -> out.line("os.kill(os.getpid(), signal." + dice.pick("SIGKILL", "SIGTERM") + ")");
            case 3 -> out.line("raise SystemExit(" + status + ")");
            case 4 -> out.line("sys.exit(" + names.number() + " & 127)");
            case 5 -> out.line("sys.exit()");
            case 6 -> out.line("sys.exit(\"" + tag + "\")");
            case 7 ->
                out.line("raise " + dice.pick("ValueError(\"" + tag + "\")", "RuntimeError", "IndexError(\"gone\")"));
            case 8 -> out.line("os._exit(" + names.number() + " % 100)");
            default -> out.line("sys.exit(" + status + ")");
        }
        out.line("os._exit(77)");
    }

    private void after(String pid) {
        String tag = statements.tag();
        String status = names.fresh("s");
        switch (dice.below(7)) {
            case 0 -> out.line("os.waitpid(" + pid + ", 0)");
            case 1 -> {
                out.line("_, " + status + " = os.waitpid(" + pid + ", 0)");
                out.line("print(\"" + tag + "\", os.waitstatus_to_exitcode(" + status + "))");
            }
            case 2 -> {
                out.line("done, " + status + " = os.waitpid(" + pid + ", 0)").open("if os.WIFEXITED(" + status + "):");
                out.line("print(\"" + tag + " exited\", os.WEXITSTATUS(" + status + "), done == " + pid + ")");
                out.out().open("elif os.WIFSIGNALED(" + status + "):");
                out.line("print(\"" + tag + " killed\", os.WTERMSIG(" + status + "))")
                        .out();
            }
            case 3 -> out.line("print(\"" + tag + "\", os.waitpid(" + pid + ", 0)[1] >> 8)");
            default -> out.line("print(\"" + tag + "\", " + pid + ")");
        }
    }

    /** Waits for whoever there is. */
    void await() {
        String tag = statements.tag();
        String count = names.fresh("n");
        switch (dice.below(4)) {
            case 0 -> {
                out.line(count + " = 0")
                        .open("try:")
                        .open("while True:")
                        .line("os.wait()")
                        .line(count + " += 1");
                out.out().out().open("except " + dice.pick("ChildProcessError", "OSError") + ":");
                out.line("print(\"" + tag + "\", " + count + ")").out();
            }
            case 1 -> {
                out.line(count + " = 0").open("while True:").open("try:").line("pid, status = os.waitpid(-1, 0)");
                out.line(count + " += status").out().open("except ChildProcessError as e:");
                out.line("print(\"" + tag + "\", " + count + ", " + dice.pick("e", "e.errno", "e.strerror", "e.args")
                        + ")");
                out.line("break").out().out();
            }
            case 2 -> {
                out.open("try:")
                        .line("os.wait()")
                        .out()
                        .open("except ChildProcessError:")
                        .line("pass")
                        .out();
                out.open("else:").line("print(\"" + tag + "\")").out();
            }
            default -> {
                out.open("try:")
                        .line("print(\"" + tag + "\", os.wait()[1])")
                        .out()
                        .open("except OSError:");
                out.line("print(\"" + tag + " none\")")
                        .out()
                        .open("finally:")
                        .line("print(\"" + tag + " done\")")
                        .out();
            }
        }
    }
}
