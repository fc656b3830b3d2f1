package dev.forkscope.protocol;

import java.util.List;

/** What getrusage(2) and wait4(2) tell: the members of {@code struct rusage}, in its order. */
public final class ResourceUsage {
    /** Those that are times; each is a {@code struct timeval}. */
    public static final List<String> TIMES = List.of("ru_utime", "ru_stime");

    /** Those after them that are numbers. */
    public static final List<String> COUNTS = List.of(
            "ru_maxrss",
            "ru_ixrss",
            "ru_idrss",
            "ru_isrss",
            "ru_minflt",
            "ru_majflt",
            "ru_nswap",
            "ru_inblock",
            "ru_oublock",
            "ru_msgsnd",
            "ru_msgrcv",
            "ru_nsignals",
            "ru_nvcsw",
            "ru_nivcsw");

    private ResourceUsage() {}
}
