// LANGUAGE: writing through NULL is SIGSEGV.
#include <stdio.h>
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        int *nowhere = NULL;
        *nowhere = 1;
        printf("not reached\n");
    }
    int status;
    wait(&status);
    printf("%d\n", WIFSIGNALED(status) && WTERMSIG(status) == SIGSEGV);
    return 0;
}
