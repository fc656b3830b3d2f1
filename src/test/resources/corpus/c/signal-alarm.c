// LANGUAGE: signals by name; sending 0 only asks.
#include <stdio.h>
#include <signal.h>
#include <errno.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        raise(SIGALRM);
        return 0;
    }
    int status;
    wait(&status);
    printf("%d\n", WTERMSIG(status) == SIGALRM);
    printf("%d %d\n", kill(pid, 0), errno == ESRCH);
    return 0;
}
