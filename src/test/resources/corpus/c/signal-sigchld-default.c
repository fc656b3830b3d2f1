// LANGUAGE: SIGCHLD's default action does nothing.
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    raise(SIGCHLD);
    kill(getpid(), SIGCONT);
    printf("still here\n");
    return 0;
}
