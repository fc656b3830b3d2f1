// Beyond LANGUAGE: void main() leaves the last call's result as exit status, which on x86-64 is certain here.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

void child(void)
{
    for (int i = 0; i < 2; i++)
        printf("child %d\n", i);
    printf("child is done\n");
}

void main()
{
    int pid;
    pid = fork();
    if (pid == 0) {
        child();
    } else if (pid > 0) {
        wait(NULL);
        printf("p");
    }
}
