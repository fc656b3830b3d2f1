package dev.forkscope.protocol;

/**
 * Operands of {@link Opcode#SYS} (C) and {@link Opcode#PY_SYS} (Python). Arguments are pushed first to last and popped; one result is
 * pushed. In C a failing call gives -1 and sets {@code errno} (cell 1); an {@code address} is a cell, 0 for NULL. In
 * Python a failing call raises the OSError of that errno; where the two differ, the Python form stands after "Python:".
 */
public final class Syscall {
    /** {@code ( -- pid )}, fork(2): 0 in the child. */
    public static final int FORK = 0;
    /** {@code ( address -- pid )}, wait(2). Python: {@code ( -- (pid, status) )}. */
    public static final int WAIT = 1;
    /** {@code ( pid address options -- pid )}, waitpid(2). Python: {@code ( pid options -- (pid, status) )}. */
    public static final int WAITPID = 2;
    /** {@code ( -- pid )}, getpid(2). */
    public static final int GETPID = 3;
    /** {@code ( -- pid )}, getppid(2). */
    public static final int GETPPID = 4;
    /** {@code ( status -- )}, exit(3): atexit handlers, flush, end. Python raises SystemExit: {@code ( value-or-None -- )}, sys.exit. */
    public static final int EXIT = 5;
    /** {@code ( status -- )}, _exit(2): nothing is flushed. */
    public static final int EXIT_NOW = 6;
    /** {@code ( status -- )}: exit(3) by returning from main. Python: {@code ( -- )}, the end of the program text. */
    public static final int EXIT_RETURN = 7;
    /** {@code ( -- )}, abort(3). */
    public static final int ABORT = 8;
    /** {@code ( function -- 0 )}, atexit(3): a function's address, as {@link Opcode#CALL_ADDRESS} has it; -1 when 32 are registered. */
    public static final int ATEXIT = 9;
    /** {@code ( seconds -- 0 )}, sleep(3). */
    public static final int SLEEP = 10;
    /** {@code ( microseconds -- 0 )}, usleep(3). Python: time.sleep, result None; negative raises ValueError. */
    public static final int USLEEP = 11;
    /** {@code ( pid signal -- 0 )}, kill(2), within the run; outside it ESRCH or EPERM. Python: result None. */
    public static final int KILL = 12;
    /** {@code ( signal -- 0 )}, raise(3). */
    public static final int RAISE = 13;
    /** {@code ( address -- 0 )}, pipe(2): two cells. Python: {@code ( -- (r, w) )}. */
    public static final int PIPE = 14;
    /** {@code ( fd address count -- bytes )}, read(2), a char a cell. Python: {@code ( fd count -- bytes )}. */
    public static final int READ = 15;
    /** {@code ( fd address count -- bytes )}, write(2). Python: {@code ( fd bytes -- count )}. */
    public static final int WRITE = 16;
    /** {@code ( fd -- 0 )}, close(2). Python: result None. */
    public static final int CLOSE = 17;
    /** {@code ( old new -- fd )}, dup2(2). */
    public static final int DUP2 = 18;
    /** {@code ( old -- fd )}, dup(2). */
    public static final int DUP = 19;
    /** {@code ( status -- truth )}, WIFEXITED. Python: bool. */
    public static final int WIFEXITED = 20;
    /** {@code ( status -- 0..255 )}, WEXITSTATUS. */
    public static final int WEXITSTATUS = 21;
    /** {@code ( status -- truth )}, WIFSIGNALED. Python: bool. */
    public static final int WIFSIGNALED = 22;
    /** {@code ( status -- signal )}, WTERMSIG. */
    public static final int WTERMSIG = 23;
    /** {@code ( status -- truth )}, WIFSTOPPED. Python: bool. */
    public static final int WIFSTOPPED = 24;
    /** {@code ( status -- signal )}, WSTOPSIG. */
    public static final int WSTOPSIG = 25;
    /** {@code ( status -- truth )}, WIFCONTINUED. Python: bool. */
    public static final int WIFCONTINUED = 26;
    /** {@code ( status -- truth )}, WCOREDUMP. Python: bool. */
    public static final int WCOREDUMP = 27;
    /** Python only: {@code ( status -- code )}, os.waitstatus_to_exitcode; a negative signal number if killed. */
    public static final int EXITCODE = 28;
    /** {@code ( soft hard -- 0 )}, setrlimit(2) of RLIMIT_NPROC. Python: result None. */
    public static final int SETRLIMIT_NPROC = 29;
    /** {@code ( -- seconds )}, time(2): since the epoch. */
    public static final int TIME = 30;
    /** {@code ( seed -- 0 )}, srand(3). */
    public static final int SRAND = 31;
    /** {@code ( -- 0..2147483647 )}, rand(3), with glibc's own sequence for a seed. */
    public static final int RAND = 32;
    /** {@code ( -- pgid )}, getpgrp(2). */
    public static final int GETPGRP = 33;
    /** {@code ( -- uid )}, getuid(2). */
    public static final int GETUID = 34;
    /** {@code ( seconds -- 0 )}, alarm(2): SIGALRM, whose default action ends the process. */
    public static final int ALARM = 35;
    /** {@code ( pid -- pgid )}, getpgid(2). */
    public static final int GETPGID = 37;
    /** {@code ( address -- length )}, strlen(3). C only. */
    public static final int STRLEN = 38;
    /** {@code ( address size mode -- 0 )}, setvbuf(3) of stdout, modes as {@link StreamCall}; -1 for another mode. C only. */
    public static final int SETVBUF = 39;
    /** {@code ( cells -- address )}: adds so many to the end of the heap; 0 where there are none left. C only. */
    public static final int GROW_HEAP = 40;
    /** {@code ( address -- 0 )}: from here on all memory below it but {@code errno} is read-only. C only. */
    public static final int PROTECT = 41;
    /** {@code ( -- 0 )}, sched_yield(2). C only. */
    public static final int SCHED_YIELD = 42;
    /** {@code ( pid -- sid )}, getsid(2). C only. */
    public static final int GETSID = 43;
    /** {@code ( fd -- truth )}, isatty(3). Python: bool. */
    public static final int ISATTY = 44;
    /** {@code ( clock address -- 0 )}, clock_gettime(2): seconds and nanoseconds to two cells. C only, as all below. */
    public static final int CLOCK_GETTIME = 45;
    /** {@code ( address -- 0 )}, gettimeofday(2): seconds and microseconds to two cells, unless it is NULL. */
    public static final int GETTIMEOFDAY = 46;
    /** {@code ( request remaining -- 0 )}, nanosleep(2): two addresses of seconds and nanoseconds. */
    public static final int NANOSLEEP = 47;
    /** {@code ( -- microseconds )}, clock(3). */
    public static final int CLOCK = 48;
    /** {@code ( who address -- 0 )}, getrusage(2): 18 cells. */
    public static final int GETRUSAGE = 49;
    /** {@code ( pid address options usage -- pid )}, wait4(2): as {@link #WAITPID}, with 18 cells more unless usage is NULL. */
    public static final int WAIT4 = 50;
    /** One more than the largest number. */
    public static final int COUNT = 51;

    private Syscall() {}
}
