// TEACHING catalogue: handlers run in reverse, in every process that exits.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

void first(void)
{
    printf("first\n");
}

void second(void)
{
    printf("second\n");
}

int main(void)
{
    atexit(first);
    atexit(second);
    if (fork() == 0)
        exit(3);
    wait(NULL);
    printf("main ends\n");
    return 0;
}
