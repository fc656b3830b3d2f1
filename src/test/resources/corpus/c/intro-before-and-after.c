// TEACHING introduction 2: one line before, 2^n after.
#include <stdio.h>
#include <unistd.h>

#define FORKS 2

int main(void)
{
    printf("before: %d\n", getpid());
    fflush(stdout);
    for (int i = 0; i < FORKS; i++)
        fork();
    printf("after: %d\n", getpid());
    return 0;
}
