package dev.forkscope.helper;

import jnr.ffi.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * The calls of the C library that jnr-posix lacks, or has only in a form that makes Java objects at each call. Pointers are plain addresses.
 * Loaded by jnr-ffi; errors are left in errno.
 */
public interface Libc {
    /** _exit(2). Never returns; declared like {@link #alarm} so that rehearsing that call makes this one warm too. */
    int _exit(int status);

    /** prctl(2). */
    int prctl(int option, long argument2, long argument3, long argument4, long argument5);

    /** mmap(2). Pointers as objects here: with six plain numbers jffi 1.4.3 passes the last one wrongly. */
    Pointer mmap(@Nullable Pointer address, long length, int protection, int flags, int fd, long offset);

    /** open(2). */
    int open(long path, int flags, int mode);

    /** read(2). */
    long read(int fd, long buffer, long count);

    /** write(2). */
    long write(int fd, long buffer, long count);

    /** pipe2(2). */
    int pipe2(long ends, int flags);

    /** poll(2). */
    int poll(long fds, long count, int timeoutMs);

    /** signalfd(2). */
    int signalfd(int fd, long mask, int flags);

    /** sigprocmask(2). */
    int sigprocmask(int how, long set, long oldSet);

    /** signal(2); 0 is SIG_DFL, 1 is SIG_IGN. */
    long signal(int signal, long handler);

    /** sigaction(2). */
    int sigaction(int signal, long action, long oldAction);

    /** sigpending(2). */
    int sigpending(long set);

    /** sigtimedwait(2). */
    int sigtimedwait(long set, long info, long timeout);

    /** pwritev2(2). */
    long pwritev2(int fd, long vectors, int count, long offset, int flags);

    /** setgroups(2). */
    int setgroups(long size, long list);

    /** setrlimit(2). */
    int setrlimit(int resource, long limit);

    /** getrlimit(2). */
    int getrlimit(int resource, long limit);

    /** waitid(2). */
    int waitid(int type, int id, long info, int options);

    /** getsid(2). */
    int getsid(int pid);

    /** wait4(2). */
    int wait4(int pid, long status, int options, long usage);

    /** getrusage(2). */
    int getrusage(int who, long usage);

    /** nice(2). */
    int nice(int increment);

    /** sched_setscheduler(2). */
    int sched_setscheduler(int pid, int policy, long parameter);

    /** sched_yield(2). */
    int sched_yield();

    /** madvise(2). */
    int madvise(long address, long length, int advice);

    /** usleep(3). */
    int usleep(int micros);

    /** alarm(2). */
    int alarm(int seconds);

    /** pause(2). */
    int pause();

    /** clock_gettime(2). */
    int clock_gettime(int clock, long time);

    /** getrandom(2). */
    long getrandom(long buffer, long count, int flags);

    /** close_range(2). */
    int close_range(int first, int last, int flags);
}
