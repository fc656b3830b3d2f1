// waitid: what became of a child, in a siginfo_t.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

static void show(const char *what, int result, siginfo_t *info, pid_t pid)
{
    printf("%s: %d signo %d code %d status %d pid %d uid %d\n", what, result, info->si_signo, info->si_code,
           info->si_status, info->si_pid == pid, info->si_uid == (pid == 0 ? 0 : getuid()));
}

int main(void)
{
    siginfo_t info;
    int ready[2];
    pipe(ready);
    pid_t first = fork();
    if (first == 0) {
        char go;
        read(ready[0], &go, 1);
        exit(7);
    }
    show("nobody yet", waitid(P_ALL, 0, &info, WEXITED | WNOHANG), &info, 0);
    write(ready[1], "x", 1);
    show("exited", waitid(P_PID, first, &info, WEXITED), &info, first);
    printf("%d %d %d\n", info.si_code == CLD_EXITED, info.si_signo == SIGCHLD, info.si_errno);
    pid_t second = fork();
    if (second == 0) {
        for (;;)
            pause();
    }
    kill(second, SIGSTOP);
    show("stopped", waitid(P_PID, second, &info, WEXITED | WSTOPPED), &info, second);
    kill(second, SIGCONT);
    show("continued", waitid(P_ALL, 0, &info, WEXITED | WCONTINUED), &info, second);
    kill(second, SIGKILL);
    show("killed", waitid(P_PGID, getpgrp(), &info, WEXITED), &info, second);
    printf("%d\n", waitid(P_ALL, 0, &info, WEXITED) == -1 && errno == ECHILD);
    show("nobody", -1, &info, 0);
    printf("%d\n", waitid(P_PID, 0, &info, WEXITED) == -1 && errno == EINVAL);
    printf("%d\n", waitid(P_PID, -1, NULL, WEXITED) == -1 && errno == EINVAL);
    if (fork() == 0)
        _exit(1);
    printf("%d\n", waitid(P_ALL, 0, NULL, WEXITED));
    printf("%zu\n", sizeof(siginfo_t));
    return 0;
}
