package dev.forkscope.helper.machine;

/**
 * The system calls a demo process makes, with their names from section 2 of the manual. A call that fails returns -1 and leaves its
 * error number in {@link #errno()}. The calls that end the process do not return, except in a rehearsal.
 */
public interface Kernel {
    /** fork(2). */
    int fork();

    /** waitpid(2); the status is then in {@link #status()}, and what the child has used in {@link #usageNumber}. */
    int waitpid(int pid, int options);

    /** Blocks until {@link #waitpid} with these arguments would not, waitid(2) with WNOWAIT: nobody is reaped. Returns -1 where it would fail. */
    int awaitChild(int pid, int options);

    /** Whether {@link #awaitChild} would block, waitid(2) with WNOHANG. */
    boolean isNobodyReady(int pid, int options);

    /** The status that the last successful {@link #waitpid} stored, as the kernel packs it. */
    int status();

    /** getrusage(2) of this process (0) or the children it has waited for (-1); it is then in {@link #usageNumber}. */
    int usage(int who);

    /** Number {@code index} of the {@code struct rusage} that was asked for last, as the kernel packs it. */
    long usageNumber(int index);

    /** How many there are. */
    int USAGE_NUMBERS = 18;

    /** The error number of the last call that failed. */
    int errno();

    /** getpid(2). */
    int getpid();

    /** getppid(2). */
    int getppid();

    /** getpgid(2). */
    int getpgid(int pid);

    /** getsid(2). */
    int getsid(int pid);

    /** getuid(2). */
    int getuid();

    /** kill(2). */
    int kill(int pid, int signal);

    /** Gives {@code signal} its default action and sends it to this process. */
    void dieOf(int signal);

    /** _exit(2). */
    void exit(int status);

    /** Sleeps, nanosleep(2); interrupted by no signal that leaves the process alive. */
    void sleep(long micros);

    /** nice(2). */
    void nice(int increment);

    /** From now on this process runs when nobody else would: SCHED_IDLE, sched_setscheduler(2). */
    void idle();

    /** alarm(2). */
    int alarm(int seconds);

    /** Holds SIGALRM back, or lets it come, sigprocmask(2). */
    void holdAlarm(boolean held);

    /** pause(2). */
    void pause();

    /** sigprocmask(2): the signals of this set are blocked now, and no others. In a set, signal n is bit n - 1. */
    void block(long signals);

    /** sigpending(2). */
    long pending();

    /** sigaction(2) with SIG_DFL or SIG_IGN. */
    int dispose(int signal, boolean ignored, int flags);

    /**
     * Takes one of these blocked signals, sigtimedwait(2), when it is pending; waits for it until {@code micros} are over, with -1 for ever.
     * Returns 0 where none came, or something else came between.
     */
    int take(long signals, long micros);

    /** Blocks until {@code fd} can be read or written or has failed, or one of these blocked signals is pending; whether it was the first. */
    boolean awaitDescriptor(int fd, boolean output, long signals);

    /** Whether write(2) would certainly not block, poll(2). */
    boolean isWritable(int fd);

    /** As {@link #write}, but fails with EAGAIN where that would block. */
    int writeNow(int fd, byte[] bytes, int offset, int length);

    /** write(2) of {@code length} bytes of {@code bytes}, at most {@value #MAX_TRANSFER}. */
    int write(int fd, byte[] bytes, int offset, int length);

    /** read(2) into the start of {@code bytes}, at most {@value #MAX_TRANSFER} bytes. */
    int read(int fd, byte[] bytes, int length);

    /** pipe(2); the ends are then {@link #pipeReadEnd()} and {@link #pipeWriteEnd()}. */
    int pipe();

    /** The read end the last successful {@link #pipe} made. */
    int pipeReadEnd();

    /** The write end the last successful {@link #pipe} made. */
    int pipeWriteEnd();

    /** close(2). */
    int close(int fd);

    /** dup(2). */
    int dup(int fd);

    /** dup2(2). */
    int dup2(int fd, int newFd);

    /** setrlimit(2) of RLIMIT_NPROC. */
    int limitProcesses(long soft, long hard);

    /** Seconds since the epoch, time(2). */
    long time();

    /** Of {@link #nanoseconds}: since the epoch. */
    int CLOCK_REALTIME = 0;

    /** Of {@link #nanoseconds}: since some moment, the same for all processes. */
    int CLOCK_MONOTONIC = 1;

    /** Of {@link #nanoseconds}: what this process has used of a processor. */
    int CLOCK_PROCESS_CPUTIME_ID = 2;

    /** What a clock says, clock_gettime(2). */
    long nanoseconds(int clock);

    /** 64 bits nobody can foretell, getrandom(2). */
    long random();

    /** sched_yield(2). */
    void yieldProcessor();

    /** The C library's mathematical functions. */
    Libm libm();

    /** Most bytes one read or write moves. */
    int MAX_TRANSFER = 65_536;
}
