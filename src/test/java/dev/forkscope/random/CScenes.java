package dev.forkscope.random;

/** Pieces of C that only make sense as a whole: pipes, signals, loops that fork. */
final class CScenes {
    private final Dice dice;
    private final CNames names;
    private final CExpressions expressions;
    private final CStatements statements;
    private final Bound bound;
    private final Text out;

    CScenes(Dice dice, CNames names, CExpressions expressions, CStatements statements, Bound bound, Text out) {
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
        out.open("{");
        int mark = names.enter();
        switch (dice.below(5)) {
            case 0 -> numberThroughPipe();
            case 1 -> textThroughPipe();
            case 2 -> signal();
            case 3 -> fan();
            default -> redirected();
        }
        bound.leave();
        names.leave(mark);
        out.close("}");
    }

    private void numberThroughPipe() {
        String tag = statements.tag();
        out.line("int fd[2], n = -1;").line("if (pipe(fd) == -1) exit(1);");
        out.open("if (fork() == 0) {").line("close(fd[0]);").line("n = (int)(" + expressions.number() + ");");
        out.line(dice.pick("write(fd[1], &n, sizeof n);", "write(fd[1], &n, sizeof(int));", ";"));
        out.line(dice.pick("exit(0);", "_exit(3);", "printf(\"" + tag + "\\n\"); exit(1);"))
                .close("}");
        out.line("close(fd[1]);");
        out.line("int got = read(fd[0], &n, sizeof n);").line("close(fd[0]);");
        out.line("printf(\"" + tag + " %d %d\\n\", got, n);").line("wait(NULL);");
    }

    private void textThroughPipe() {
        String tag = statements.tag();
        out.line("int fd[2];").line("char line[40];").line("pipe(fd);").line("pid_t child = fork();");
        out.open("if (child == 0) {").line("close(fd[1]);").line("ssize_t n;");
        out.open("while ((n = read(fd[0], line, " + dice.pick("sizeof line", "sizeof(line) - 1") + ")) > 0) {");
        out.line("write(1, line, n);").close("}").line("exit(n);").close("}").line("close(fd[0]);");
        out.line("sprintf(line, \"" + tag + " %d\\n\", (int)(" + expressions.number() + "));");
        out.line("write(fd[1], line, strlen(line));").line("close(fd[1]);").line("waitpid(child, NULL, 0);");
    }

    private void signal() {
        String tag = statements.tag();
        String signal = dice.pick("SIGKILL", "SIGTERM", "SIGINT", "SIGUSR1", "SIGHUP", "SIGSTOP");
        out.line("int status;").line("pid_t child = fork();");
        out.open("if (child == 0) {").line("printf(\"" + tag + "\\n\");");
        out.line(dice.pick("for (;;) pause();", "while (1) sleep(1);", "pause();"))
                .line("exit(0);")
                .close("}");
        // Long enough for the child to have said what it has to say.
        out.line("usleep(50000);");
        out.line("kill(child, " + signal + ");");
        if (signal.equals("SIGSTOP")) {
            out.line("waitpid(child, &status, WUNTRACED);");
            out.line("printf(\"%d %d\\n\", WIFSTOPPED(status), WSTOPSIG(status));")
                    .line("kill(child, SIGKILL);");
        }
        out.line("waitpid(child, &status, 0);");
        out.line("printf(\"%d %d\\n\", WIFSIGNALED(status), WTERMSIG(status));");
    }

    private void fan() {
        String tag = statements.tag();
        out.line("pid_t pids[2];")
                .line("int i, status;")
                .open("for (i = 0; i < 2; i++) {")
                .line("pids[i] = fork();");
        out.open("if (pids[i] == 0) {").line("printf(\"" + tag + " %d\\n\", i);");
        out.line("exit(i + (" + expressions.number() + " & 63));").close("}").close("}");
        out.open(dice.pick("for (i = 0; i < 2; i++) {", "for (i = 1; i >= 0; --i) {"));
        out.line("waitpid(pids[i], &status, 0);");
        out.line("printf(\"" + tag + " %d %d %d\\n\", i, pids[i], WEXITSTATUS(status));")
                .close("}");
        bound.leave();
    }

    private void redirected() {
        String tag = statements.tag();
        out.line("int fd[2];").line("char got[64];").line("pipe(fd);").open("if (!fork()) {");
        out.line("dup2(fd[1], 1);").line("close(fd[0]);").line("close(fd[1]);");
        out.line(dice.pick("printf(", "fprintf(stdout, ") + "\"" + tag + "\\n\");");
        out.line(dice.pick("exit(0);", "fflush(stdout); _exit(0);", "_exit(0);"))
                .close("}")
                .line("close(fd[1]);")
                .line("wait(NULL);");
        out.line("int n = read(fd[0], got, sizeof(got) - 1);")
                .line("got[n < 0 ? 0 : n] = '\\0';")
                .line("close(fd[0]);");
        out.line("printf(\"%d %s\\n\", n > 0, got);");
    }
}
