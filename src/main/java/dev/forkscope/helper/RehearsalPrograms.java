package dev.forkscope.helper;

import dev.forkscope.protocol.Conversion;
import dev.forkscope.protocol.Language;
import dev.forkscope.protocol.Opcode;
import dev.forkscope.protocol.Program;
import dev.forkscope.protocol.PyBuiltin;
import dev.forkscope.protocol.PyException;
import dev.forkscope.protocol.PyOperator;
import dev.forkscope.protocol.PyPrintOption;
import dev.forkscope.protocol.PyValue;
import dev.forkscope.protocol.RunRequest;
import dev.forkscope.protocol.SignalCall;
import dev.forkscope.protocol.StreamCall;
import dev.forkscope.protocol.Syscall;
import java.util.ArrayList;
import java.util.List;

/** Programs that between them execute every instruction and every system call, and end in every way a process can. */
final class RehearsalPrograms {
    private static final int CELL = 8;
    private static final int LAST_SINGLE_ARGUMENT_CALL = Syscall.WCOREDUMP;

    private RehearsalPrograms() {}

    static List<RunRequest> all() {
        List<RunRequest> programs = new ArrayList<>();
        programs.add(cInstructions());
        programs.add(cCalls(false));
        programs.add(cCalls(true));
        programs.add(cEnding(Syscall.EXIT_NOW));
        programs.add(cEnding(Syscall.ABORT));
        programs.add(new Sketch().emit(Opcode.PUSH, 0).emit(Opcode.LOAD).request(Language.C, false));
        programs.add(new Sketch()
                .emit(Opcode.PUSH, 1)
                .emit(Opcode.PUSH, 0)
                .emit(Opcode.DIV)
                .request(Language.C, false));
        programs.add(new Sketch().emit(Opcode.JUMP, 0).request(Language.C, false));
        programs.add(recursion(Language.C));
        programs.add(recursion(Language.PYTHON));
        programs.add(pythonValues());
        programs.add(pythonText());
        programs.addAll(RehearsalTexts.all());
        programs.add(RehearsalDicts.program());
        programs.add(RehearsalSets.program());
        programs.add(RehearsalValues.program());
        programs.addAll(RehearsalDigits.all());
        programs.addAll(RehearsalReals.all());
        programs.add(pythonCalls());
        programs.add(RehearsalFiles.program());
        programs.add(RehearsalCalls.program());
        programs.add(RehearsalObjects.program());
        programs.addAll(RehearsalSignals.all());
        for (int call : new int[] {Syscall.EXIT, Syscall.EXIT_RETURN, Syscall.EXIT_NOW, Syscall.ABORT, Syscall.READ}) {
            programs.add(pythonEnding(call));
        }
        return programs;
    }

    private static RunRequest cInstructions() {
        Sketch s = new Sketch();
        int big = s.number(1L << 40);
        int variable = s.variable("x", false, CELL, Program.Kind.NUMBER);
        int pointer = s.variable("p", true, 0, Program.Kind.POINTER);
        s.emit(Opcode.CONST, big)
                .emit(Opcode.DUP)
                .emit(Opcode.OVER)
                .emit(Opcode.SWAP)
                .emit(Opcode.POP);
        s.emit(Opcode.POP).emit(Opcode.STORE_GLOBAL, CELL).emit(Opcode.TRACE, variable);
        s.emit(Opcode.PUSH, 1).emit(Opcode.TRACE_ELEMENT, variable);
        s.emit(Opcode.PUSH, 0)
                .emit(Opcode.PUSH, 1)
                .emit(Opcode.TRACE_MEMBER, s.variable("s[].x", false, CELL, Program.Kind.NUMBER));
        s.emit(Opcode.PUSH, CELL).emit(Opcode.MEMBER, 1).emit(Opcode.POP);
        s.emit(Opcode.LOAD_GLOBAL, CELL)
                .emit(Opcode.STORE_LOCAL, 1)
                .emit(Opcode.LOAD_LOCAL, 1)
                .emit(Opcode.POP);
        s.emit(Opcode.LOCAL_ADDRESS, 1).emit(Opcode.LOAD).emit(Opcode.POP).emit(Opcode.TRACE, pointer);
        s.emit(Opcode.LOCAL_ADDRESS, 1).emit(Opcode.PUSH, 5).emit(Opcode.STORE);
        for (int opcode = Opcode.ADD; opcode <= Opcode.SHR; opcode++) {
            s.emit(Opcode.PUSH, 7).emit(Opcode.PUSH, 2).emit(opcode, opcode % 3).emit(Opcode.POP);
        }
        for (int opcode = Opcode.EQ; opcode <= Opcode.GE; opcode++) {
            s.emit(Opcode.PUSH, 7).emit(Opcode.PUSH, 2).emit(opcode).emit(Opcode.POP);
        }
        for (int opcode : new int[] {Opcode.NEG, Opcode.INVERT, Opcode.NOT, Opcode.NARROW}) {
            s.emit(Opcode.PUSH, 7).emit(opcode, 3).emit(Opcode.POP);
        }
        RehearsalFloating.append(s, CELL);
        int jump = s.here();
        s.emit(Opcode.JUMP).patch(jump);
        for (int opcode : new int[] {Opcode.JUMP_IF_ZERO, Opcode.JUMP_IF_NOT_ZERO}) {
            s.emit(Opcode.PUSH, 0);
            jump = s.here();
            s.emit(opcode).patch(jump);
        }
        format(s);
        return s.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.EXIT_RETURN).request(Language.C, true);
    }

    private static void format(Sketch s) {
        int text = s.string("text without a newline");
        for (char conversion : new char[] {'d', 'u', 'x', 'X', 'o', 'c', 's', 'p'}) {
            int packed = s.number(Conversion.pack(conversion, Conversion.ALTERNATE, 6, 4));
            s.emit(Opcode.FORMAT_BEGIN).emit(Opcode.FORMAT_TEXT, text).emit(Opcode.PUSH, CELL);
            s.emit(Opcode.FORMAT_ARGUMENT, packed).emit(Opcode.FORMAT_ERRNO);
            s.emit(Opcode.FORMAT_WRITE, conversion % 2 + 1).emit(Opcode.POP);
        }
        for (int mode = StreamCall.FULLY; mode <= StreamCall.UNBUFFERED + 1; mode++) {
            s.emit(Opcode.PUSH, mode == StreamCall.FULLY ? CELL : 0)
                    .emit(Opcode.PUSH, 1)
                    .emit(Opcode.PUSH, mode);
            s.emit(Opcode.SYS, Syscall.SETVBUF).emit(Opcode.POP);
            for (int how = StreamCall.PRINT; how <= StreamCall.PUTC; how++) {
                s.emit(Opcode.FORMAT_BEGIN).emit(Opcode.FORMAT_TEXT, s.string("\n"));
                s.emit(Opcode.FORMAT_WRITE, StreamCall.operand(1, how)).emit(Opcode.POP);
            }
        }
        s.emit(Opcode.FLUSH, 0).emit(Opcode.POP);
    }

    private static RunRequest cCalls(boolean pipe) {
        Sketch s = new Sketch();
        int skip = s.here();
        s.emit(Opcode.JUMP);
        int handler = s.function(0, 0);
        s.emit(Opcode.PUSH, 0).emit(Opcode.RETURN).patch(skip);
        s.emit(Opcode.CALL, handler).emit(Opcode.POP);
        s.emit(Opcode.PUSH, handler + SignalCall.FIRST_FUNCTION).emit(Opcode.PUSH, 1);
        s.emit(Opcode.CALL_ADDRESS, 1).emit(Opcode.POP);
        s.emit(Opcode.PUSH, handler + SignalCall.FIRST_FUNCTION);
        s.emit(Opcode.SYS, Syscall.ATEXIT).emit(Opcode.POP);
        for (int i = 0; i < 3; i++) {
            s.emit(Opcode.SYS, Syscall.FORK).emit(Opcode.POP);
            s.emit(Opcode.PUSH, CELL).emit(Opcode.SYS, Syscall.WAIT).emit(Opcode.POP);
            s.emit(Opcode.PUSH, -1)
                    .emit(Opcode.PUSH, 0)
                    .emit(Opcode.PUSH, 1)
                    .emit(Opcode.SYS, Syscall.WAITPID)
                    .emit(Opcode.POP);
        }
        s.emit(Opcode.PUSH, CELL).emit(Opcode.SYS, Syscall.PIPE).emit(Opcode.POP);
        for (int fd : new int[] {0, 1, 5}) {
            s.emit(Opcode.PUSH, fd)
                    .emit(Opcode.PUSH, CELL)
                    .emit(Opcode.PUSH, 4)
                    .emit(Opcode.SYS, Syscall.WRITE)
                    .emit(Opcode.POP);
            s.emit(Opcode.PUSH, fd)
                    .emit(Opcode.PUSH, CELL)
                    .emit(Opcode.PUSH, 4)
                    .emit(Opcode.SYS, Syscall.READ)
                    .emit(Opcode.POP);
        }
        for (int fd : new int[] {1, 0, 99}) {
            s.emit(Opcode.PUSH, fd).emit(Opcode.SYS, Syscall.ISATTY).emit(Opcode.POP);
        }
        for (int target : new int[] {1, -1, 0, 99}) {
            s.emit(Opcode.PUSH, target)
                    .emit(Opcode.PUSH, 0)
                    .emit(Opcode.SYS, Syscall.KILL)
                    .emit(Opcode.POP);
        }
        for (int call : new int[] {Syscall.DUP2, Syscall.SETRLIMIT_NPROC}) {
            s.emit(Opcode.PUSH, 7).emit(Opcode.PUSH, 8).emit(Opcode.SYS, call).emit(Opcode.POP);
        }
        for (int call : new int[] {
            Syscall.RAISE,
            Syscall.CLOSE,
            Syscall.DUP,
            Syscall.USLEEP,
            Syscall.SRAND,
            Syscall.ALARM,
            Syscall.GETPGID,
            Syscall.GETSID,
            Syscall.GROW_HEAP,
            Syscall.PROTECT,
            Syscall.STRLEN
        }) {
            s.emit(Opcode.PUSH, call == Syscall.STRLEN ? CELL : 1)
                    .emit(Opcode.SYS, call)
                    .emit(Opcode.POP);
        }
        for (int call = Syscall.WIFEXITED; call <= LAST_SINGLE_ARGUMENT_CALL; call++) {
            s.emit(Opcode.PUSH, 9).emit(Opcode.SYS, call).emit(Opcode.POP);
        }
        for (int call : new int[] {
            Syscall.GETPID,
            Syscall.GETPPID,
            Syscall.GETPGRP,
            Syscall.GETUID,
            Syscall.TIME,
            Syscall.RAND,
            Syscall.SCHED_YIELD
        }) {
            s.emit(Opcode.SYS, call).emit(Opcode.POP);
        }
        s.emit(Opcode.PUSH, 0).emit(Opcode.SYS, Syscall.SLEEP).emit(Opcode.POP);
        for (int clock = 0; clock < 2; clock++) {
            s.emit(Opcode.PUSH, clock)
                    .emit(Opcode.PUSH, CELL)
                    .emit(Opcode.SYS, Syscall.CLOCK_GETTIME)
                    .emit(Opcode.POP);
        }
        s.emit(Opcode.PUSH, CELL).emit(Opcode.SYS, Syscall.GETTIMEOFDAY).emit(Opcode.POP);
        s.store(CELL, 0).store(CELL + 1, 1_000);
        s.emit(Opcode.PUSH, CELL)
                .emit(Opcode.PUSH, CELL)
                .emit(Opcode.SYS, Syscall.NANOSLEEP)
                .emit(Opcode.POP);
        s.emit(Opcode.SYS, Syscall.CLOCK).emit(Opcode.POP);
        s.emit(Opcode.PUSH, 0)
                .emit(Opcode.PUSH, CELL)
                .emit(Opcode.SYS, Syscall.GETRUSAGE)
                .emit(Opcode.POP);
        for (int i = 0; i < 2; i++) {
            s.emit(Opcode.PUSH, -1).emit(Opcode.PUSH, 0).emit(Opcode.PUSH, 1).emit(Opcode.PUSH, CELL);
            s.emit(Opcode.SYS, Syscall.WAIT4).emit(Opcode.POP);
        }
        return s.emit(Opcode.PUSH, 3).emit(Opcode.SYS, Syscall.EXIT).request(Language.C, pipe);
    }

    private static RunRequest cEnding(int call) {
        return new Sketch().emit(Opcode.PUSH, 1).emit(Opcode.SYS, call).request(Language.C, false);
    }

    private static RunRequest recursion(Language language) {
        Sketch s = new Sketch();
        int self = s.function(0, 0);
        return s.emit(Opcode.CALL, self).request(language, false);
    }

    private static RunRequest pythonValues() {
        Sketch s = new Sketch();
        int word = constant(s, "word");
        long three = 3 << 3;
        for (int operator = PyOperator.ADD; operator <= PyOperator.SHR; operator++) {
            s.emit(Opcode.PUSH, (int) three)
                    .emit(Opcode.PUSH, 16)
                    .emit(Opcode.PY_BINARY, operator)
                    .emit(Opcode.POP);
        }
        for (int operator = PyOperator.EQ; operator <= PyOperator.IS_NOT; operator++) {
            s.emit(Opcode.CONST, word)
                    .emit(Opcode.CONST, word)
                    .emit(Opcode.PY_COMPARE, operator)
                    .emit(Opcode.POP);
        }
        for (int operator = PyOperator.NEG; operator <= PyOperator.NOT; operator++) {
            s.emit(Opcode.PUSH, (int) three).emit(Opcode.PY_UNARY, operator).emit(Opcode.POP);
        }
        for (int opcode : new int[] {Opcode.PY_JUMP_IF_FALSE, Opcode.PY_JUMP_IF_TRUE}) {
            s.emit(Opcode.CONST, word);
            int jump = s.here();
            s.emit(opcode).patch(jump);
        }
        for (int i = 0; i < 3; i++) {
            s.emit(Opcode.PUSH, (int) three);
        }
        s.emit(Opcode.PY_LIST, 3)
                .emit(Opcode.DUP)
                .emit(Opcode.PUSH, 8)
                .emit(Opcode.PY_APPEND)
                .emit(Opcode.POP);
        s.emit(Opcode.DUP).emit(Opcode.PUSH, 0).emit(Opcode.PUSH, 8).emit(Opcode.PY_STORE_INDEX);
        s.emit(Opcode.DUP).emit(Opcode.PUSH, 8).emit(Opcode.PY_INDEX).emit(Opcode.POP);
        s.emit(Opcode.DUP).emit(Opcode.PUSH, 0).emit(Opcode.PUSH, 16).emit(Opcode.PUSH, (int) PyValue.NONE);
        s.emit(Opcode.PY_SLICE).emit(Opcode.POP);
        s.emit(Opcode.DUP)
                .emit(Opcode.PY_UNPACK, 4)
                .emit(Opcode.POP)
                .emit(Opcode.POP)
                .emit(Opcode.POP)
                .emit(Opcode.POP);
        s.emit(Opcode.DUP)
                .emit(Opcode.DUP)
                .emit(Opcode.PY_BINARY, PyOperator.ADD)
                .emit(Opcode.POP);
        s.emit(Opcode.PUSH, 16).emit(Opcode.PY_BINARY, PyOperator.MUL).emit(Opcode.POP);
        loop(s, () -> s.emit(Opcode.PUSH, 16).emit(Opcode.PY_RANGE, 1));
        loop(s, () -> s.emit(Opcode.CONST, word));
        s.emit(Opcode.CONST, word).emit(Opcode.CONST, word).emit(Opcode.PY_TUPLE, 2);
        s.emit(Opcode.CONST, word).emit(Opcode.PY_COMPARE, PyOperator.IN).emit(Opcode.POP);
        int unbound = s.string("name");
        guarded(s, () -> s.emit(Opcode.PUSH, (int) PyValue.UNBOUND).emit(Opcode.PY_BOUND_GLOBAL, unbound));
        guarded(s, () -> s.emit(Opcode.PUSH, (int) PyValue.UNBOUND).emit(Opcode.PY_BOUND_LOCAL, unbound));
        guarded(s, () -> s.emit(Opcode.PUSH, (int) PyValue.UNBOUND).emit(Opcode.PY_BOUND_FREE, unbound));
        guarded(s, () -> s.emit(Opcode.CONST, word).emit(Opcode.PUSH, 8).emit(Opcode.PY_BINARY, PyOperator.ADD));
        guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PUSH, 0).emit(Opcode.PY_BINARY, PyOperator.MOD));
        guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.CONST, word).emit(Opcode.PY_COMPARE, PyOperator.LT));
        guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PY_ITERATE));
        return s.emit(Opcode.PY_SYS, Syscall.EXIT_RETURN).request(Language.PYTHON, false);
    }

    private static RunRequest pythonText() {
        Sketch s = new Sketch();
        int word = constant(s, "wörd \"'\n");
        int line = constant(s, "line\n");
        int number = constant(s, "12");
        int percent = constant(s, "%5d %s %r %x %%");
        int spec = s.string(">8");
        int intSpec = s.string("+08,d");
        for (int which = PyBuiltin.STR; which <= PyBuiltin.OCT; which++) {
            int call = which;
            guarded(
                    s,
                    () -> s.emit(Opcode.CONST, number)
                            .emit(Opcode.CONST, number)
                            .emit(Opcode.PY_CALL, call));
            guarded(s, () -> s.emit(Opcode.PUSH, 24).emit(Opcode.PY_RANGE, 1).emit(Opcode.PY_CALL, call));
            guarded(s, () -> s.emit(Opcode.PUSH, 24).emit(Opcode.PY_CALL, call));
        }
        guarded(
                s,
                () -> s.emit(Opcode.CONST, number)
                        .emit(Opcode.PY_CALL, PyBuiltin.ENCODE)
                        .emit(Opcode.PY_CALL, PyBuiltin.REPR));
        s.emit(Opcode.CONST, percent)
                .emit(Opcode.PUSH, 8)
                .emit(Opcode.CONST, word)
                .emit(Opcode.CONST, word)
                .emit(Opcode.PUSH, 80);
        s.emit(Opcode.PY_TUPLE, 4).emit(Opcode.PY_BINARY, PyOperator.MOD).emit(Opcode.POP);
        s.emit(Opcode.CONST, word)
                .emit(Opcode.PY_FORMAT, spec)
                .emit(Opcode.PUSH, 800)
                .emit(Opcode.PY_FORMAT, intSpec);
        s.emit(Opcode.PY_CONCAT, 2).emit(Opcode.PUSH, (int) PyValue.NONE).emit(Opcode.PY_LIST, 2);
        for (int flags : new int[] {0, PyPrintOption.STDERR, PyPrintOption.FLUSH}) {
            s.emit(Opcode.DUP)
                    .emit(Opcode.CONST, word)
                    .emit(Opcode.PUSH, (int) PyValue.NONE)
                    .emit(Opcode.CONST, word);
            s.emit(Opcode.PY_PRINT, 2 | flags).emit(Opcode.POP);
        }
        for (int stream = 1; stream <= 2; stream++) {
            s.emit(Opcode.CONST, line)
                    .emit(Opcode.PY_WRITE, stream)
                    .emit(Opcode.POP)
                    .emit(Opcode.PY_FLUSH, stream)
                    .emit(Opcode.POP);
        }
        int variable = s.variable("v", false, CELL, Program.Kind.VALUE);
        s.emit(Opcode.STORE_GLOBAL, CELL).emit(Opcode.TRACE, variable);
        s.emit(Opcode.CONST, word).emit(Opcode.PY_EXCEPTION, PyException.VALUE_ERROR);
        return s.emit(Opcode.PY_RAISE).request(Language.PYTHON, true);
    }

    private static RunRequest pythonCalls() {
        Sketch s = new Sketch();
        int data = constant(s, "data");
        for (int i = 0; i < 5; i++) {
            guarded(s, () -> s.emit(Opcode.PY_SYS, Syscall.FORK));
            guarded(s, () -> s.emit(Opcode.PY_SYS, Syscall.WAIT));
            guarded(s, () -> s.emit(Opcode.PUSH, -8).emit(Opcode.PUSH, 8).emit(Opcode.PY_SYS, Syscall.WAITPID));
        }
        for (int call :
                new int[] {Syscall.GETPID, Syscall.GETPPID, Syscall.GETPGRP, Syscall.GETUID, Syscall.TIME, Syscall.PIPE
                }) {
            guarded(s, () -> s.emit(Opcode.PY_SYS, call));
        }
        for (int call = Syscall.WIFEXITED; call <= Syscall.EXITCODE; call++) {
            int macro = call;
            guarded(s, () -> s.emit(Opcode.PUSH, 72).emit(Opcode.PY_SYS, macro));
        }
        for (int call : new int[] {Syscall.CLOSE, Syscall.DUP, Syscall.USLEEP, Syscall.GETPGID, Syscall.ISATTY}) {
            guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PY_SYS, call));
        }
        for (int call : new int[] {Syscall.DUP2, Syscall.SETRLIMIT_NPROC, Syscall.READ, Syscall.KILL}) {
            guarded(s, () -> s.emit(Opcode.PUSH, 8).emit(Opcode.PUSH, 16).emit(Opcode.PY_SYS, call));
        }
        guarded(
                s,
                () -> s.emit(Opcode.PUSH, 8)
                        .emit(Opcode.CONST, data)
                        .emit(Opcode.PY_CALL, PyBuiltin.ENCODE)
                        .emit(Opcode.PY_SYS, Syscall.WRITE));
        guarded(s, () -> s.emit(Opcode.PUSH, (int) PyValue.RUSAGE).emit(Opcode.PY_CALL, PyBuiltin.STR));
        guarded(
                s,
                () -> s.emit(Opcode.PUSH, (int) PyValue.RUSAGE).emit(Opcode.DUP).emit(Opcode.PY_INDEX));
        return s.emit(Opcode.CONST, data).emit(Opcode.PY_SYS, Syscall.EXIT).request(Language.PYTHON, false);
    }

    private static RunRequest pythonEnding(int call) {
        return new Sketch()
                .emit(Opcode.PUSH, 8)
                .emit(Opcode.PUSH, -8)
                .emit(Opcode.PY_SYS, call)
                .request(Language.PYTHON, false);
    }

    static int constant(Sketch s, String text) {
        return s.number(PyValue.of(PyValue.STR, s.string(text)));
    }

    static void loop(Sketch s, Runnable iterable) {
        iterable.run();
        s.emit(Opcode.PY_ITERATE);
        int top = s.here();
        s.emit(Opcode.PY_NEXT).emit(Opcode.POP).emit(Opcode.JUMP, top).patch(top);
    }

    /** Whatever the body does, raise included, what it leaves on the stack is of no interest. */
    static void guarded(Sketch s, Runnable body) {
        int enter = s.here();
        s.emit(Opcode.PY_TRY);
        body.run();
        s.emit(Opcode.PY_END_TRY);
        int over = s.here();
        s.emit(Opcode.JUMP);
        s.patch(enter);
        s.emit(Opcode.PY_MATCH, PyException.OS_ERROR).emit(Opcode.POP);
        s.emit(Opcode.DUP).emit(Opcode.PY_FORGET);
        s.patch(over);
    }
}
