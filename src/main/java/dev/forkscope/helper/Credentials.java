package dev.forkscope.helper;

/** Who the demo processes are and what the kernel lets them have. */
final class Credentials {
    /** Writable memory of one process; it is born with about a fifth of that. */
    static final long DATA_BYTES = 256L << 20;

    /** Far above what a JVM reserves without using it. */
    private static final long ADDRESS_SPACE_BYTES = 8L << 30;

    private static final int CPU_SECONDS_BEYOND_WALL = 2;

    private final Posix posix;
    private final int uid;
    private final int gid;
    private final int processes;
    private final boolean root;

    /** Demos run as the user and group of {@code options} if this process is root's, else as whoever it is. */
    Credentials(Posix posix, Options options) {
        this.posix = posix;
        uid = options.uid();
        gid = options.gid();
        processes = options.processes();
        root = posix.posix.geteuid() == 0;
    }

    /** Drops what can be dropped, for this process and all it forks; ends the process if root would remain. */
    void confine(int wallMs) {
        posix.lowerLimit(Linux.RLIMIT_CORE, 0);
        posix.lowerLimit(Linux.RLIMIT_FSIZE, 0);
        posix.lowerLimit(Linux.RLIMIT_CPU, wallMs / 1_000 + CPU_SECONDS_BEYOND_WALL);
        posix.lowerLimit(Linux.RLIMIT_DATA, DATA_BYTES);
        posix.lowerLimit(Linux.RLIMIT_AS, ADDRESS_SPACE_BYTES);
        posix.lowerLimit(Linux.RLIMIT_NPROC, processes);
        posix.libc.prctl(Linux.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        if (root && !dropRoot()) {
            posix.libc._exit(4);
        }
    }

    private boolean dropRoot() {
        return posix.libc.setgroups(0, 0) == 0
                && posix.posix.setgid(gid) == 0
                && posix.posix.setuid(uid) == 0
                && posix.posix.geteuid() == uid;
    }
}
