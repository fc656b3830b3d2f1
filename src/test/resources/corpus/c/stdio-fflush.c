// LANGUAGE: fflush(stdout) and fflush(NULL) before fork.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("once ");
    fflush(stdout);
    fork();
    printf("twice ");
    fflush(NULL);
    if (fork() == 0)
        _exit(0);
    while (wait(NULL) > 0)
        ;
    printf("\n");
    return 0;
}
