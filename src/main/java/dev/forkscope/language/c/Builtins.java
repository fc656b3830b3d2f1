package dev.forkscope.language.c;

import dev.forkscope.protocol.Syscall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Token;

/** The functions of the standard headers. */
final class Builtins {
    private final Unit unit;
    private final Map<String, Builder> builders = new HashMap<>();

    /** Makes the expression of one call. */
    interface Builder {
        Expression build(Token name, List<Expression> arguments);
    }

    Builtins(Unit unit) {
        this.unit = unit;
        processes();
        statuses();
        new OutputCalls(unit).register(builders);
        new BufferCalls(unit).register(builders);
        new BlockCalls(unit).register(builders);
        new ByteCalls(unit).register(builders);
        new HeapCalls(unit).register(builders);
        new OtherCalls(unit).register(builders);
        new InputCalls(unit).register(builders);
        new ScanCalls(unit).register(builders);
        new SignalCalls(unit).register(builders);
        new SortCalls(unit).register(builders);
        new MathCalls(unit).register(builders);
        new TimeCalls(unit).register(builders);
    }

    boolean knows(String name) {
        return builders.containsKey(name) || name.equals("assert") || unit.library.knows(name);
    }

    Expression call(Token name, CParser.CallContext context) {
        String text = name.getText();
        if (text.equals("assert")) {
            return new AssertCalls(unit).build(name, context);
        }
        Builder builder = builders.get(text);
        if (builder != null) {
            unit.casts.wantBytes(ByteCalls.takesBytes(text));
            List<Expression> arguments = unit.expressions.arguments(context);
            unit.casts.wantBytes(false);
            boolean broken = arguments.stream().anyMatch(ErroneousExpression.class::isInstance);
            return broken ? new ErroneousExpression(name) : builder.build(name, arguments);
        }
        String refused = Refusals.name(text);
        if (refused != null) {
            return unit.error(name, refused);
        }
        List<Expression> arguments = unit.expressions.arguments(context);
        if (text.equals("strcmp") && arguments.size() == 2) {
            Expression known = LiteralComparison.texts(name, arguments);
            if (known != null) {
                return known;
            }
        }
        if (unit.library.knows(text)) {
            return unit.calls.call(unit.library.require(text), name, arguments);
        }
        return unit.incomplete
                ? new ErroneousExpression(name)
                : unit.error(name, "there is no function '" + text + "' here" + Names.didYouMean(text, names()));
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(builders.keySet());
        names.addAll(unit.library.names());
        names.addAll(unit.scope.names());
        return names;
    }

    private void processes() {
        PointerType status = PointerType.to(Scalar.INT);
        system("fork", Syscall.FORK, Scalar.INT);
        builders.put("wait", waiting(Syscall.WAIT, 0, status));
        builders.put("waitpid", waiting(Syscall.WAITPID, 1, Scalar.INT, status, Scalar.INT));
        system("getpid", Syscall.GETPID, Scalar.INT);
        system("getppid", Syscall.GETPPID, Scalar.INT);
        system("getpgrp", Syscall.GETPGRP, Scalar.INT);
        system("getpgid", Syscall.GETPGID, Scalar.INT, Scalar.INT);
        system("getsid", Syscall.GETSID, Scalar.INT, Scalar.INT);
        system("sched_yield", Syscall.SCHED_YIELD, Scalar.INT);
        system("isatty", Syscall.ISATTY, Scalar.INT, Scalar.INT);
        new WaitidCall(unit).register(builders);
        system("getuid", Syscall.GETUID, Scalar.UINT);
        system("geteuid", Syscall.GETUID, Scalar.UINT);
        system("exit", Syscall.EXIT, Scalar.VOID, Scalar.INT);
        system("_exit", Syscall.EXIT_NOW, Scalar.VOID, Scalar.INT);
        system("_Exit", Syscall.EXIT_NOW, Scalar.VOID, Scalar.INT);
        system("abort", Syscall.ABORT, Scalar.VOID);
        system("sleep", Syscall.SLEEP, Scalar.UINT, Scalar.UINT);
        system("usleep", Syscall.USLEEP, Scalar.INT, Scalar.UINT);
        system("kill", Syscall.KILL, Scalar.INT, Scalar.INT, Scalar.INT);
        system("raise", Syscall.RAISE, Scalar.INT, Scalar.INT);
        system("alarm", Syscall.ALARM, Scalar.UINT, Scalar.UINT);
        system("close", Syscall.CLOSE, Scalar.INT, Scalar.INT);
        system("dup", Syscall.DUP, Scalar.INT, Scalar.INT);
        system("dup2", Syscall.DUP2, Scalar.INT, Scalar.INT, Scalar.INT);
        builders.put("pipe", waiting(Syscall.PIPE, 0, status));
        system("srand", Syscall.SRAND, Scalar.VOID, Scalar.UINT);
        system("srandom", Syscall.SRAND, Scalar.VOID, Scalar.UINT);
        system("rand", Syscall.RAND, Scalar.INT);
        system("random", Syscall.RAND, Scalar.LONG);
        system("__grow_heap", Syscall.GROW_HEAP, PointerType.to(Scalar.LONG), Scalar.LONG);
        system("strlen", Syscall.STRLEN, Scalar.ULONG, PointerType.STRING);
    }

    private void statuses() {
        system("WIFEXITED", Syscall.WIFEXITED, Scalar.INT, Scalar.INT);
        system("WEXITSTATUS", Syscall.WEXITSTATUS, Scalar.INT, Scalar.INT);
        system("WIFSIGNALED", Syscall.WIFSIGNALED, Scalar.INT, Scalar.INT);
        system("WTERMSIG", Syscall.WTERMSIG, Scalar.INT, Scalar.INT);
        system("WIFSTOPPED", Syscall.WIFSTOPPED, Scalar.INT, Scalar.INT);
        system("WSTOPSIG", Syscall.WSTOPSIG, Scalar.INT, Scalar.INT);
        system("WIFCONTINUED", Syscall.WIFCONTINUED, Scalar.INT, Scalar.INT);
        system("WCOREDUMP", Syscall.WCOREDUMP, Scalar.INT, Scalar.INT);
    }

    private void system(String function, int number, CType result, CType... parameters) {
        builders.put(function, (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(parameters), arguments);
            if (converted == null) {
                return new ErroneousExpression(name);
            }
            if (number == Syscall.CLOSE || number == Syscall.DUP2) {
                unit.input.closes(converted.get(converted.size() - 1));
            }
            return new SystemExpression(number, result, converted, List.of(), name);
        });
    }

    // A call that fills the variable whose address is argument {@code filled}.
    private Builder waiting(int number, int filled, CType... parameters) {
        return (name, arguments) -> {
            List<Expression> converted = unit.calls.convert(name, List.of(parameters), arguments);
            if (converted == null) {
                return new ErroneousExpression(name);
            }
            boolean pipe = number == Syscall.PIPE;
            return new SystemExpression(
                    number,
                    Scalar.INT,
                    converted,
                    SystemExpression.Traced.find(converted.get(filled), pipe ? 2 : 0, pipe ? 0 : 1),
                    name);
        };
    }
}
