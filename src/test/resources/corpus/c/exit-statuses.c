// LANGUAGE: exit, _exit, return, abort and a signal, as wait sees them.
#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int end(int how)
{
    switch (how) {
    case 0:
        exit(1);
    case 1:
        _exit(2);
    case 2:
        return 259;
    case 3:
        abort();
    case 4:
        raise(SIGTERM);
        break;
    default:
        kill(getpid(), SIGKILL);
    }
    return 99;
}

int main(void)
{
    for (int how = 0; how < 6; how++) {
        if (fork() == 0)
            return end(how);
        int status;
        wait(&status);
        if (WIFEXITED(status))
            printf("%d exited %d\n", how, WEXITSTATUS(status));
        else if (WIFSIGNALED(status))
            printf("%d killed by %d\n", how, WTERMSIG(status));
    }
    return 0;
}
