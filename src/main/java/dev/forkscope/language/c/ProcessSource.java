package dev.forkscope.language.c;

/** What processes are asked about and answer, written in C. */
final class ProcessSource {
    /** The environment that a run has. */
    static final String ENVIRONMENT = """
            char *getenv(const char *name) {
                static char path[] = "PATH=/usr/bin:/bin";
                int i = 0;
                while (name[i] != 0 && name[i] == path[i])
                    i++;
                return i > 0 && name[i] == 0 && path[i] == '=' ? path + i + 1 : 0;
            }
            """;

    /** What turns the arguments of waitid(2) into those of waitpid(2), and the status into a siginfo_t. */
    static final String WAITING = """
            void __target(int *to, int type, int id, int options) {
                int known = type == P_ALL || type == P_PID && id > 0 || type == P_PGID && id >= 0;
                to[0] = type == P_ALL ? -1 : type == P_PID ? id : -id;
                to[1] = known ? options : 64;
            }
            int __waited(siginfo_t *to, int *status, int pid) {
                if (to != 0) {
                    int ended = WIFEXITED(*status), killed = WIFSIGNALED(*status), stopped = WIFSTOPPED(*status);
                    int found = pid > 0;
                    to->si_signo = found ? SIGCHLD : 0;
                    to->si_errno = 0;
                    to->si_pid = found ? pid : 0;
                    to->si_uid = found ? getuid() : 0;
                    to->si_code = !found ? 0 : ended ? CLD_EXITED : killed ? WCOREDUMP(*status) ? CLD_DUMPED : CLD_KILLED
                        : stopped ? CLD_STOPPED : CLD_CONTINUED;
                    to->si_status = !found ? 0 : ended ? WEXITSTATUS(*status) : killed ? WTERMSIG(*status)
                        : stopped ? WSTOPSIG(*status) : SIGCONT;
                }
                return pid < 0 ? -1 : 0;
            }
            """;

    private ProcessSource() {}
}
