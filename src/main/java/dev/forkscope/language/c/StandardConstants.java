package dev.forkscope.language.c;

import dev.forkscope.protocol.SignalCall;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** Constants that the standard headers define, with their values on Linux x86-64. */
final class StandardConstants {
    private static final String[] ERRORS = {
        "",
        "EPERM",
        "ENOENT",
        "ESRCH",
        "EINTR",
        "EIO",
        "ENXIO",
        "E2BIG",
        "ENOEXEC",
        "EBADF",
        "ECHILD",
        "EAGAIN",
        "ENOMEM",
        "EACCES",
        "EFAULT",
        "ENOTBLK",
        "EBUSY",
        "EEXIST",
        "EXDEV",
        "ENODEV",
        "ENOTDIR",
        "EISDIR",
        "EINVAL",
        "ENFILE",
        "EMFILE",
        "ENOTTY",
        "ETXTBSY",
        "EFBIG",
        "ENOSPC",
        "ESPIPE",
        "EROFS",
        "EMLINK",
        "EPIPE",
        "EDOM",
        "ERANGE",
        "EDEADLK",
        "ENAMETOOLONG",
        "ENOLCK",
        "ENOSYS",
        "ENOTEMPTY",
        "ELOOP"
    };

    private static final String[] SIGNALS = {
        "",
        "SIGHUP",
        "SIGINT",
        "SIGQUIT",
        "SIGILL",
        "SIGTRAP",
        "SIGABRT",
        "SIGBUS",
        "SIGFPE",
        "SIGKILL",
        "SIGUSR1",
        "SIGSEGV",
        "SIGUSR2",
        "SIGPIPE",
        "SIGALRM",
        "SIGTERM",
        "SIGSTKFLT",
        "SIGCHLD",
        "SIGCONT",
        "SIGSTOP",
        "SIGTSTP",
        "SIGTTIN",
        "SIGTTOU",
        "SIGURG",
        "SIGXCPU",
        "SIGXFSZ",
        "SIGVTALRM",
        "SIGPROF",
        "SIGWINCH",
        "SIGIO",
        "SIGPWR",
        "SIGSYS"
    };

    private record Constant(Scalar type, long value) {}

    private static final Map<String, Constant> CONSTANTS = constants();

    private StandardConstants() {}

    static @Nullable NumberExpression find(String name, Token token) {
        Constant constant = CONSTANTS.get(name);
        return constant == null ? null : new NumberExpression(constant.type(), constant.value(), token);
    }

    static Collection<String> names() {
        return CONSTANTS.keySet();
    }

    private static Map<String, Constant> constants() {
        Map<String, Constant> all = new HashMap<>();
        for (int i = 1; i < ERRORS.length; i++) {
            all.put(ERRORS[i], new Constant(Scalar.INT, i));
        }
        all.put("EWOULDBLOCK", new Constant(Scalar.INT, 11));
        for (int i = 1; i < SIGNALS.length; i++) {
            all.put(SIGNALS[i], new Constant(Scalar.INT, i));
        }
        all.put("SIGIOT", new Constant(Scalar.INT, 6));
        all.put("SIGCLD", new Constant(Scalar.INT, 17));
        all.put("SIGPOLL", new Constant(Scalar.INT, 29));
        put(all, "STDIN_FILENO", 0, "STDOUT_FILENO", 1, "STDERR_FILENO", 2, "EXIT_SUCCESS", 0, "EXIT_FAILURE", 1);
        put(all, "WNOHANG", 1, "WUNTRACED", 2, "WSTOPPED", 2, "WCONTINUED", 8, "RLIMIT_NPROC", 6);
        put(all, "WEXITED", 4, "P_ALL", 0, "P_PID", 1, "P_PGID", 2);
        put(all, "CLD_EXITED", 1, "CLD_KILLED", 2, "CLD_DUMPED", 3, "CLD_STOPPED", 5, "CLD_CONTINUED", 6);
        put(all, "true", 1, "false", 0, "EOF", -1, "BUFSIZ", 8192, "PIPE_BUF", 4096, "PATH_MAX", 4096);
        put(all, "CHAR_BIT", 8, "CHAR_MIN", -128, "CHAR_MAX", 127, "SCHAR_MIN", -128, "SCHAR_MAX", 127);
        put(all, "UCHAR_MAX", 255, "SHRT_MIN", -32768, "SHRT_MAX", 32767, "USHRT_MAX", 65535);
        put(all, "INT_MIN", Integer.MIN_VALUE, "INT_MAX", Integer.MAX_VALUE, "RAND_MAX", Integer.MAX_VALUE);
        put(all, "INT32_MIN", Integer.MIN_VALUE, "INT32_MAX", Integer.MAX_VALUE);
        put(all, "SIG_BLOCK", 0, "SIG_UNBLOCK", 1, "SIG_SETMASK", 2, "NSIG", 65, "_NSIG", 65);
        put(all, "SIGRTMIN", 34, "SIGRTMAX", 64);
        put(all, "SA_NOCLDSTOP", SignalCall.NO_CHILD_STOP, "SA_NOCLDWAIT", SignalCall.NO_CHILD_WAIT);
        put(all, "SA_RESTART", SignalCall.RESTART, "SA_NODEFER", SignalCall.NO_DEFER, "SA_NOMASK", SignalCall.NO_DEFER);
        all.put("SA_RESETHAND", new Constant(Scalar.UINT, 0x8000_0000L));
        all.put("SA_ONESHOT", new Constant(Scalar.UINT, 0x8000_0000L));
        put(all, "_IOFBF", 0, "_IOLBF", 1, "_IONBF", 2);
        all.put("UINT_MAX", new Constant(Scalar.UINT, 0xffff_ffffL));
        all.put("UINT32_MAX", new Constant(Scalar.UINT, 0xffff_ffffL));
        for (String name : new String[] {"LONG_MAX", "LLONG_MAX", "SSIZE_MAX", "INT64_MAX"}) {
            all.put(name, new Constant(Scalar.LONG, Long.MAX_VALUE));
        }
        for (String name : new String[] {"LONG_MIN", "LLONG_MIN", "INT64_MIN"}) {
            all.put(name, new Constant(Scalar.LONG, Long.MIN_VALUE));
        }
        for (String name : new String[] {"ULONG_MAX", "ULLONG_MAX", "SIZE_MAX", "UINT64_MAX", "RLIM_INFINITY"}) {
            all.put(name, new Constant(Scalar.ULONG, -1));
        }
        put(all, "RUSAGE_SELF", 0, "RUSAGE_CHILDREN", -1);
        put(all, "CLOCK_REALTIME", 0, "CLOCK_MONOTONIC", 1, "CLOCK_PROCESS_CPUTIME_ID", 2);
        all.put("CLOCKS_PER_SEC", new Constant(Scalar.LONG, 1_000_000));
        floating(all, "M_PI", Math.PI);
        floating(all, "M_PI_2", Math.PI / 2);
        floating(all, "M_PI_4", Math.PI / 4);
        floating(all, "M_E", Math.E);
        floating(all, "M_SQRT2", Math.sqrt(2));
        floating(all, "DBL_MAX", Double.MAX_VALUE);
        floating(all, "DBL_MIN", Double.MIN_NORMAL);
        floating(all, "DBL_EPSILON", Math.ulp(1.0));
        all.put("FLT_MAX", new Constant(Scalar.FLOAT, FloatingPoint.cell(Scalar.FLOAT, Float.MAX_VALUE)));
        all.put("FLT_MIN", new Constant(Scalar.FLOAT, FloatingPoint.cell(Scalar.FLOAT, Float.MIN_NORMAL)));
        all.put("FLT_EPSILON", new Constant(Scalar.FLOAT, FloatingPoint.cell(Scalar.FLOAT, Math.ulp(1.0f))));
        all.put("INFINITY", new Constant(Scalar.FLOAT, FloatingPoint.cell(Scalar.FLOAT, Float.POSITIVE_INFINITY)));
        all.put("NAN", new Constant(Scalar.FLOAT, FloatingPoint.cell(Scalar.FLOAT, Float.NaN)));
        floating(all, "HUGE_VAL", Double.POSITIVE_INFINITY);
        put(all, "DBL_DIG", 15, "FLT_DIG", 6);
        return Map.copyOf(all);
    }

    private static void floating(Map<String, Constant> all, String name, double value) {
        all.put(name, new Constant(Scalar.DOUBLE, FloatingPoint.cell(Scalar.DOUBLE, value)));
    }

    private static void put(Map<String, Constant> all, Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put((String) namesAndValues[i], new Constant(Scalar.INT, (Integer) namesAndValues[i + 1]));
        }
    }
}
