package dev.forkscope.helper;

/** Numbers of the Linux system call interface that are the same on x86-64 and arm64. */
final class Linux {
    static final int SIG_BLOCK = 0;
    static final int SIG_UNBLOCK = 1;
    static final int SIG_SETMASK = 2;
    static final long SIG_DFL = 0;
    static final long SIG_IGN = 1;
    static final int SIGKILL = 9;
    static final int SIGPIPE = 13;
    static final int SIGALRM = 14;
    static final int SIGCHLD = 17;
    static final int SIGSTOP = 19;
    static final int LAST_SIGNAL = 31;

    static final int O_RDONLY = 0;
    static final int O_WRONLY = 1;
    static final int O_RDWR = 2;
    static final int O_NONBLOCK = 0x800;
    static final int O_CLOEXEC = 0x80000;
    static final int SFD_NONBLOCK = O_NONBLOCK;

    static final int POLLIN = 1;
    static final int POLLOUT = 4;
    static final int POLLHUP = 16;

    static final int PR_SET_PDEATHSIG = 1;
    static final int PR_SET_NAME = 15;
    static final int PR_SET_CHILD_SUBREAPER = 36;
    static final int PR_GET_CHILD_SUBREAPER = 37;
    static final int PR_SET_NO_NEW_PRIVS = 38;
    static final int PR_GET_NO_NEW_PRIVS = 39;

    static final int PROT_READ_WRITE = 3;
    static final int MAP_SHARED_ANONYMOUS = 0x21;

    static final int RLIMIT_CPU = 0;
    static final int RLIMIT_FSIZE = 1;
    static final int RLIMIT_DATA = 2;
    static final int RLIMIT_CORE = 4;
    static final int RLIMIT_NPROC = 6;
    static final int RLIMIT_NOFILE = 7;
    static final int RLIMIT_AS = 9;

    static final int SCHED_OTHER = 0;
    static final int SCHED_IDLE = 5;

    static final int SEEK_CUR = 1;

    static final int RWF_NOWAIT = 8;

    static final int MADV_COLLAPSE = 25;

    static final int WNOHANG = 1;
    static final int WEXITED = 4;
    static final int WNOWAIT = 0x1000000;
    static final int P_ALL = 0;
    static final int P_PID = 1;
    static final int P_PGID = 2;
    static final int EBADF = 9;
    static final int ECHILD = 10;

    private Linux() {}
}
