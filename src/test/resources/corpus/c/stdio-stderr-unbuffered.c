// LANGUAGE: stderr is never copied by fork.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    fprintf(stderr, "to stderr ");
    printf("to stdout ");
    if (fork() > 0)
        wait(NULL);
    return 0;
}
