package dev.forkscope.language.c;

import dev.forkscope.protocol.ResourceUsage;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Structures that the standard headers define and that a program may use without defining them. */
final class LibraryStructs {
    static final StructType TIMEVAL = StructType.of(
            "struct timeval", StructType.member("tv_sec", Scalar.LONG), StructType.member("tv_usec", Scalar.LONG));

    static final StructType TIMESPEC = StructType.of(
            "struct timespec", StructType.member("tv_sec", Scalar.LONG), StructType.member("tv_nsec", Scalar.LONG));

    static final StructType RUSAGE = StructType.of(
            "struct rusage",
            Stream.concat(
                            ResourceUsage.TIMES.stream().map(name -> StructType.member(name, TIMEVAL)),
                            ResourceUsage.COUNTS.stream().map(name -> StructType.member(name, Scalar.LONG)))
                    .toArray(StructType.Member[]::new));

    /** Those that need no definition, by what they are called. */
    static final Map<String, CType> DEFINED = Map.of(
            "struct rlimit",
            RlimitType.RLIMIT,
            SignalType.ACTION.toString(),
            SignalType.ACTION,
            TIMEVAL.toString(),
            TIMEVAL,
            TIMESPEC.toString(),
            TIMESPEC,
            RUSAGE.toString(),
            RUSAGE);

    /** Tags of those outside the subset, with what follows the name in an error. */
    static final Map<String, String> REFUSED = refused();

    private LibraryStructs() {}

    private static Map<String, String> refused() {
        Map<String, String> all = new HashMap<>();
        put(
                all,
                "belongs to handlers that take a siginfo_t and to timers, which are outside this C.",
                "siginfo_t",
                "sigevent",
                "sigval");
        put(
                all,
                "belongs to calendars and timers, which are outside this C; nanosleep() waits, clock_gettime() and gettimeofday() give the time.",
                "timezone",
                "itimerval",
                "itimerspec",
                "tm",
                "tms");
        put(
                all,
                "belongs to files, which are outside this C; pass data through pipe(), or print it.",
                "stat",
                "dirent",
                "flock",
                "termios",
                "winsize",
                "iovec",
                "utimbuf");
        put(
                all,
                "belongs to sockets, which are outside this C; pass data through pipe().",
                "sockaddr",
                "sockaddr_in",
                "sockaddr_in6",
                "sockaddr_un",
                "sockaddr_storage",
                "in_addr",
                "hostent",
                "addrinfo",
                "pollfd",
                "epoll_event",
                "msghdr");
        put(
                all,
                "belongs to System V shared memory, queues and semaphores, which are outside this C; use a pipe.",
                "sembuf",
                "shmid_ds",
                "msqid_ds",
                "semid_ds",
                "ipc_perm");
        put(all, "is outside this C.", "passwd", "group", "utsname", "sysinfo", "sched_param", "lconv", "option");
        return Map.copyOf(all);
    }

    private static void put(Map<String, String> all, String reason, String... tags) {
        for (String tag : tags) {
            all.put(tag, reason);
        }
    }
}
