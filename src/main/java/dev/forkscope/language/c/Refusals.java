package dev.forkscope.language.c;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What C has and this subset leaves out, and what to write instead. */
final class Refusals {
    static final String LONG_DOUBLE = "long double is outside this C; use double.";
    static final String UNIONS = "unions are outside this C; use a struct, whose members have places of their own.";
    static final String ARRAY_POINTERS = "pointers to arrays are outside this C; use a pointer to an element.";

    private static final Map<String, String> NAMES = names();

    private Refusals() {}

    /** Why a standard name is refused, or null if it is none of these. */
    static @Nullable String name(String name) {
        return NAMES.get(name);
    }

    private static Map<String, String> names() {
        Map<String, String> all = new HashMap<>();
        put(
                all,
                "makes a process in a way that is outside this C; use fork().",
                "vfork",
                "clone",
                "posix_spawn",
                "popen",
                "pclose");
        put(
                all,
                "would run another program, which Forkscope does not do; print what it would do and call _exit() instead.",
                "execl",
                "execlp",
                "execle",
                "execv",
                "execvp",
                "execve",
                "execvpe",
                "fexecve",
                "system");
        put(
                all,
                "works with files, which are outside this C; pass data through pipe(), or print it.",
                "open",
                "openat",
                "creat",
                "fopen",
                "fdopen",
                "freopen",
                "fclose",
                "fread",
                "lseek",
                "fseek",
                "rewind",
                "unlink",
                "mkfifo",
                "mkstemp",
                "fcntl",
                "ioctl",
                "stat",
                "fstat",
                "opendir",
                "readdir",
                "mkdir",
                "rmdir",
                "chdir",
                "getcwd",
                "fileno",
                "flock",
                "lockf",
                "ftruncate",
                "fsync",
                "access",
                "remove",
                "rename");
        put(
                all,
                "reads from the keyboard, but a run has none; give the variable its value in the program.",
                "gets",
                "getline",
                "ungetc");
        put(
                all,
                "is outside this C; atoi() and strtol() read a number, strtok() takes a text apart, strcmp() compares one.",
                "sscanf",
                "vsscanf");
        put(
                all,
                "takes memory in a way that is outside this C; use malloc(), or declare an array such as int a[100].",
                "alloca",
                "brk",
                "sbrk",
                "asprintf");
        put(
                all,
                "shares memory between processes, which is outside this C; send values through pipe().",
                "mmap",
                "munmap",
                "mprotect",
                "shmget",
                "shmat",
                "shmdt",
                "shmctl",
                "shm_open",
                "shm_unlink",
                "msgget",
                "msgsnd",
                "msgrcv",
                "msgctl",
                "ftok",
                "MAP_SHARED",
                "MAP_PRIVATE",
                "MAP_ANONYMOUS",
                "MAP_ANON",
                "PROT_READ",
                "PROT_WRITE",
                "IPC_PRIVATE",
                "IPC_CREAT");
        put(
                all,
                "is outside this C; signal() or sigaction() sets a handler, kill() sends a signal, pause() or sigsuspend() waits for one.",
                "sigqueue",
                "sigwaitinfo",
                "sigtimedwait",
                "signalfd",
                "sigset",
                "sighold",
                "sigrelse",
                "sigpause",
                "sigblock",
                "sigsetmask",
                "siginterrupt",
                "sigaltstack",
                "psignal",
                "killpg",
                "pthread_sigmask",
                "pthread_kill",
                "SA_ONSTACK");
        put(
                all,
                "asks for a handler that takes a siginfo_t, which is outside this C; use sa_handler and void handler(int sig).",
                "SA_SIGINFO",
                "SI_USER");
        put(
                all,
                "leaves the child a zombie that another wait can find, which is outside this C; leave it out.",
                "WNOWAIT");
        put(
                all,
                "jumps out of a function, which is outside this C; set a variable in the handler and test it.",
                "siglongjmp",
                "sigsetjmp",
                "setjmp",
                "longjmp");
        put(
                all,
                "belongs to threads, which are outside this C; Forkscope shows processes, made with fork().",
                "pthread_create",
                "pthread_join",
                "pthread_exit",
                "pthread_self",
                "pthread_mutex_lock",
                "pthread_mutex_unlock",
                "pthread_mutex_init",
                "pthread_atfork",
                "gettid",
                "thrd_create");
        put(
                all,
                "works with semaphores, which are outside this C; order processes with wait() or a pipe.",
                "sem_open",
                "sem_init",
                "sem_wait",
                "sem_post",
                "sem_close",
                "sem_unlink",
                "sem_destroy",
                "semget",
                "semop",
                "semctl");
        put(
                all,
                "moves a process out of its group, which would let it escape its run; it is outside this C.",
                "setpgid",
                "setpgrp",
                "setsid",
                "daemon",
                "tcsetpgrp",
                "setuid",
                "setgid",
                "seteuid",
                "setreuid",
                "chroot",
                "ptrace",
                "prctl",
                "unshare",
                "reboot");
        put(
                all,
                "is outside this C; sleep(), usleep() and nanosleep() wait, time(), gettimeofday() and clock_gettime() give the time.",
                "clock_nanosleep",
                "times",
                "ctime",
                "localtime",
                "gmtime",
                "asctime",
                "strftime",
                "setitimer",
                "timer_create",
                "select",
                "poll",
                "settimeofday",
                "clock_settime",
                "clock_getres",
                "timerfd_create",
                "mktime",
                "localtime_r",
                "gmtime_r",
                "ctime_r");
        put(
                all,
                "is outside this C; use CLOCK_MONOTONIC or CLOCK_REALTIME.",
                "CLOCK_BOOTTIME",
                "CLOCK_MONOTONIC_RAW",
                "CLOCK_MONOTONIC_COARSE",
                "CLOCK_REALTIME_COARSE",
                "CLOCK_THREAD_CPUTIME_ID",
                "CLOCK_TAI");
        put(all, "is outside this C; use RUSAGE_SELF or RUSAGE_CHILDREN.", "RUSAGE_THREAD");
        put(
                all,
                "is outside this C; work with tv_sec and tv_usec themselves.",
                "timeradd",
                "timersub",
                "timercmp",
                "timerclear",
                "timerisset");
        put(all, "is outside this C.", "getrlimit", "nice", "getpriority", "setpriority", "sched_setaffinity");
        put(all, "is outside this C.", "environ", "syscall", "quick_exit", "at_quick_exit");
        put(
                all,
                "changes the environment, which is outside this C; use a variable.",
                "setenv",
                "putenv",
                "unsetenv",
                "clearenv");
        put(all, "is outside this C; use atexit() and void handler(void).", "on_exit");
        put(all, "is outside this C.", "socket", "bind", "listen", "accept", "connect", "socketpair", "getopt");
        put(all, "gives a structure, which is outside this C; use / and %.", "div", "ldiv", "lldiv");
        put(
                all,
                "is outside this C.",
                "vprintf",
                "vfprintf",
                "va_start",
                "va_end",
                "va_arg",
                "err",
                "errx",
                "warn",
                "warnx",
                "error");
        put(
                all,
                "is outside this C; open() and its flags are left out.",
                "O_RDONLY",
                "O_WRONLY",
                "O_RDWR",
                "O_CREAT",
                "O_TRUNC",
                "O_APPEND");
        put(
                all,
                "is outside this C; of math.h there are sqrt(), pow(), fabs(), floor() and ceil().",
                "sin",
                "cos",
                "tan",
                "asin",
                "acos",
                "atan",
                "atan2",
                "sinh",
                "cosh",
                "tanh",
                "log",
                "log2",
                "log10",
                "exp",
                "exp2",
                "cbrt",
                "hypot",
                "isnan",
                "isinf",
                "isfinite",
                "signbit",
                "frexp",
                "ldexp",
                "modf");
        put(all, "is outside this C; x - y * (long) (x / y) is the rest of a division.", "fmod", "remainder");
        put(
                all,
                "is outside this C; floor(x + 0.5) rounds, (long) x cuts off what is behind the point.",
                "round",
                "lround",
                "llround",
                "rint",
                "lrint",
                "nearbyint",
                "trunc",
                "fmin",
                "fmax");
        put(
                all,
                "works with float; use the function of that name without its f, which takes a double.",
                "sqrtf",
                "powf",
                "fabsf",
                "floorf",
                "ceilf");
        put(all, "works with long double, which is outside this C.", "sqrtl", "powl", "fabsl", "floorl", "ceill");
        put(
                all,
                "reads a floating-point number from a text, which is outside this C; use atoi() or strtol().",
                "atof",
                "strtod",
                "strtof",
                "strtold");
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, String reason, String... names) {
        for (String name : names) {
            all.put(name, name + " " + reason);
        }
    }
}
