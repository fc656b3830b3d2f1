package dev.forkscope.protocol;

/**
 * Operands of {@link Opcode#SIGNAL} (C) and {@link Opcode#PY_SIGNAL} (Python). In C a failing call gives -1 and sets {@code errno}; an
 * address is a cell, 0 for NULL; a set of signals has signal n in bit n - 1 of its first cell; in a {@code struct sigaction} the handler is the
 * first cell. A handler is 0 for SIG_DFL, 1 for SIG_IGN, -1 for SIG_ERR, else a function's number and {@link #FIRST_FUNCTION}.
 */
public final class SignalCall {
    /** {@code ( signal handler -- old )}, signal(2) as glibc has it: with SA_RESTART. Python: signal.signal. */
    public static final int SIGNAL = 0;
    /** {@code ( signal action old -- 0 )}, sigaction(2): two addresses. */
    public static final int ACTION = 1;
    /** {@code ( how set old -- 0 )}, sigprocmask(2): two addresses. */
    public static final int PROCMASK = 2;
    /** {@code ( set -- 0 )}, sigpending(2). */
    public static final int PENDING = 3;
    /** {@code ( set -- -1 )}, sigsuspend(2). */
    public static final int SUSPEND = 4;
    /** {@code ( set -- 0 )}, sigemptyset(3). */
    public static final int EMPTY = 5;
    /** {@code ( set -- 0 )}, sigfillset(3). */
    public static final int FILL = 6;
    /** {@code ( set signal -- 0 )}, sigaddset(3). */
    public static final int ADD = 7;
    /** {@code ( set signal -- 0 )}, sigdelset(3). */
    public static final int DELETE = 8;
    /** {@code ( set signal -- truth )}, sigismember(3). */
    public static final int MEMBER = 9;
    /** {@code ( set address -- error )}, sigwait(3): the signal goes to the address. */
    public static final int WAIT = 10;
    /** {@code ( -- -1 )}, pause(2). Python: signal.pause, result None. */
    public static final int PAUSE = 11;
    /** Python only: {@code ( signal -- handler )}, signal.getsignal. */
    public static final int HANDLER = 12;

    /** What is added to a function's number to make a handler of it. */
    public static final int FIRST_FUNCTION = 2;

    /** Where the set of signals starts in a {@code struct sigaction}, in cells. */
    public static final int ACTION_MASK = 1;

    /** Where the flags are. */
    public static final int ACTION_FLAGS = 17;

    /** Flags of sigaction(2). */
    public static final int NO_CHILD_STOP = 1;

    /** Children do not become zombies. */
    public static final int NO_CHILD_WAIT = 2;

    /** A handler that takes a siginfo_t. */
    public static final int SIGINFO = 4;

    /** Interrupted system calls go on after the handler. */
    public static final int RESTART = 0x1000_0000;

    /** The signal is not blocked while its handler runs. */
    public static final int NO_DEFER = 0x4000_0000;

    /** The handler is good for one time. */
    public static final int RESET_HANDLER = 0x8000_0000;

    private SignalCall() {}
}
