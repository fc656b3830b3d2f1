// LANGUAGE: 4,096 bytes fill the buffer of a pipe.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    for (int i = 0; i < 700; i++)
        printf("%06d", i);
    if (fork() == 0)
        _exit(0);
    wait(NULL);
    printf("\n");
    if (fork() == 0)
        return 0;
    wait(NULL);
    return 0;
}
