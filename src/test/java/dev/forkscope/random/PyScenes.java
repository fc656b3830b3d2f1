package dev.forkscope.random;

/** Pieces of Python that only make sense as a whole: pipes, signals, loops that fork, exceptions. */
final class PyScenes {
    private final Dice dice;
    private final PyNames names;
    private final PyExpressions expressions;
    private final PyStatements statements;
    private final Bound bound;
    private final Text out;

    PyScenes(Dice dice, PyNames names, PyExpressions expressions, PyStatements statements, Bound bound, Text out) {
        this.dice = dice;
        this.names = names;
        this.expressions = expressions;
        this.statements = statements;
        this.bound = bound;
        this.out = out;
    }

    void any() {
        if (!bound.mayLeave()) {
            statements.print();
            return;
        }
        bound.leave();
        switch (dice.below(3)) {
            case 0 -> pipe();
            case 1 -> signal();
            default -> fan();
        }
    }

    private void pipe() {
        String tag = statements.tag();
        out.line("r, w = os.pipe()").open("if os.fork() == 0:").line("os.close(r)");
        out.line("os.write(w, "
                + dice.pick(
                        "str(" + expressions.number() + ").encode()",
                        "b\"12 ok\"",
                        "(\"%d\" % " + names.number() + ").encode()",
                        "f\"{" + names.number() + "}\".encode(\"utf-8\")")
                + ")");
        out.line(dice.pick("os._exit(0)", "sys.exit(2)")).out().line("os.close(w)");
        switch (dice.below(3)) {
            case 0 -> out.line("print(\"" + tag + "\", os.read(r, 100).decode())");
            case 1 -> out.line("print(\"" + tag + "\", os.read(r, 2))");
            default -> {
                out.line("text = b\"\"")
                        .open("while True:")
                        .line("part = os.read(r, 3)")
                        .open("if not part:")
                        .line("break")
                        .out();
                out.line("text += part").out().line("print(\"" + tag + "\", len(text), text.decode())");
            }
        }
        out.line("os.close(r)").line("os.wait()");
    }

    private void signal() {
        String tag = statements.tag();
        String signal = "signal." + dice.pick("SIGKILL", "SIGTERM", "SIGUSR1", "SIGHUP", "SIGSTOP");
        out.line("child = os.fork()")
                .open("if child == 0:")
                .line("print(\"" + tag + "\")")
                .open("while True:");
        out.line(dice.pick("time.sleep(1)", "time.sleep(0.2)", "signal.pause()"))
                .out()
                .out();
        // Long enough for the child to have said what it has to say.
        out.line("time.sleep(0.05)");
        out.line("os.kill(child, " + signal + ")");
        if (signal.endsWith("STOP")) {
            out.line("status = os.waitpid(child, os.WUNTRACED)[1]");
            out.line("print(os.WIFSTOPPED(status), os.WSTOPSIG(status))").line("os.kill(child, signal.SIGKILL)");
        }
        out.line("status = os.waitpid(child, 0)[1]");
        out.line("print(os.WIFSIGNALED(status), os.waitstatus_to_exitcode(status))");
    }

    private void fan() {
        String tag = statements.tag();
        out.line("pids = []").open("for i in range(2):").line("pid = os.fork()").open("if pid == 0:");
        out.line("print(\"" + tag + "\", i)")
                .line(dice.pick("os._exit(i)", "sys.exit(i + 1)"))
                .out()
                .line("pids.append(pid)")
                .out();
        switch (dice.below(3)) {
            case 0 -> out.open("for pid in pids:").line("print(\"" + tag + "\", pid, os.waitpid(pid, 0)[1])");
            case 1 -> {
                out.open("for n, pid in enumerate(pids):").line("done, status = os.waitpid(pid, 0)");
                out.line("print(\"" + tag + "\", n, done == pid, os.WEXITSTATUS(status))");
            }
            default -> out.open("for _ in pids:").line("os.wait()");
        }
        out.out();
        bound.leave();
    }

    /** Something that may raise, and what becomes of it. */
    void attempt(Runnable work) {
        String tag = statements.tag();
        int mark = names.enter();
        out.open("try:");
        work.run();
        out.line("print(\"" + tag + "\", " + expressions.risky() + ")").out();
        names.leave(mark);
        if (dice.chance(40)) {
            out.open("except " + dice.pick("ZeroDivisionError", "IndexError", "(ValueError, TypeError)", "NameError")
                    + " as e:");
            out.line("print(\"" + tag + "\", " + dice.pick("e", "repr(e)", "str(e)") + ")")
                    .out();
        }
        out.open(dice.pick("except Exception as e:", "except Exception as e:", "except BaseException as e:"));
        out.line("print(\"" + tag + " caught\", " + dice.pick("e", "repr(e)") + ")")
                .out();
        if (dice.chance(30)) {
            out.open("else:").line("print(\"" + tag + " fine\")").out();
        }
        if (dice.chance(30)) {
            out.open("finally:").line("print(\"" + tag + " finally\")").out();
        }
    }
}
