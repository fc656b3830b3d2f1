package dev.forkscope.language.c;

import java.util.HashMap;
import java.util.Map;

/** Structures that the standard headers define and that a program may use without defining them. */
final class LibraryStructs {
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
                "belongs to clocks and timers, which are outside this C; sleep() and usleep() wait, time(NULL) gives the time.",
                "timeval",
                "timespec",
                "timezone",
                "itimerval",
                "itimerspec",
                "tm",
                "tms",
                "rusage");
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
