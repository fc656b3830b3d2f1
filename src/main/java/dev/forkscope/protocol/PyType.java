package dev.forkscope.protocol;

/** Operands of {@link Opcode#PY_INSTANCE}: types as bits that can be put together, by their tags in {@link PyValue}. */
public final class PyType {
    /** A bool is one too. */
    public static final int INT = 1 << PyValue.INT;
    /** True and False. */
    public static final int BOOL = 1 << PyValue.SINGLETON;
    /** str. */
    public static final int STR = 1 << PyValue.STR;
    /** list. */
    public static final int LIST = 1 << PyValue.LIST;
    /** tuple. */
    public static final int TUPLE = 1 << PyValue.TUPLE;
    /** range. */
    public static final int RANGE = 1 << PyValue.RANGE;
    /** bytes. */
    public static final int BYTES = 1 << PyValue.BYTES;
    /** None, and whatever else has no name here. */
    public static final int OTHER = 1 << 8;
    /** dict. */
    public static final int DICT = 1 << 9;
    /** object: everything. */
    public static final int ALL = 0x3ff;

    /** The names of signals 1 to 31. */
    public static final String SIGNALS =
            "SIGHUP SIGINT SIGQUIT SIGILL SIGTRAP SIGABRT SIGBUS SIGFPE SIGKILL SIGUSR1 SIGSEGV"
                    + " SIGUSR2 SIGPIPE SIGALRM SIGTERM SIGSTKFLT SIGCHLD SIGCONT SIGSTOP SIGTSTP SIGTTIN SIGTTOU SIGURG SIGXCPU"
                    + " SIGXFSZ SIGVTALRM SIGPROF SIGWINCH SIGIO SIGPWR SIGSYS";
    /** SIGRTMIN. */
    public static final int FIRST_REAL_TIME = 34;
    /** SIGRTMAX. */
    public static final int LAST_REAL_TIME = 64;

    private PyType() {}

    /** The operand that names an exception class of {@link PyException}. */
    public static int exception(int type) {
        return -1 - type;
    }
}
