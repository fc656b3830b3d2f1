package dev.forkscope.protocol;

/** How a signal of Python's module signal lies in a cell: a singleton that is a number as well, as True is. */
public final class PySignal {
    /** The names of signals 1 to 31. */
    public static final String NAMES =
            "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV"
                    + " SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU"
                    + " SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS";
    /** SIGRTMIN. */
    public static final int FIRST_REAL_TIME = 34;
    /** SIGRTMAX. */
    public static final int LAST_REAL_TIME = 64;

    private static final long MARK = 1L << 50;
    private static final int HANDLERS = 128;
    private static final long NUMBER = 0xffL << 3;

    private PySignal() {}

    /** The value for signal {@code number}. */
    public static long of(int number) {
        return PyValue.of(PyValue.SINGLETON, MARK | number);
    }

    /** The value of signal.SIG_DFL (0) or signal.SIG_IGN (1), which are such numbers too. */
    public static long handler(int number) {
        return of(HANDLERS + number);
    }

    /** Whether a value {@link #is} one of these two. */
    public static boolean isHandler(long value) {
        return (value & NUMBER) >> 3 >= HANDLERS;
    }

    /** Whether a value is a signal. */
    public static boolean is(long value) {
        return (value & ~NUMBER) == (MARK << 3 | PyValue.SINGLETON);
    }

    /** Its number. */
    static long number(long value) {
        long number = (value & NUMBER) >> 3;
        return number < HANDLERS ? number : number - HANDLERS;
    }
}
