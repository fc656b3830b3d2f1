// LANGUAGE: division by zero is SIGFPE.
#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        int seven = 7, zero = 0;
        printf("%d\n", seven / zero);
    }
    int status;
    wait(&status);
    printf("%d\n", WIFSIGNALED(status) && WTERMSIG(status) == SIGFPE);
    return 0;
}
