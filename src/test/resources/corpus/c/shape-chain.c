// TEACHING catalogue: chain, n generations.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int i, n = 4;
    for (i = 1; i < n; i++) {
        if (fork() > 0)
            break;
    }
    wait(NULL);
    printf("i:%d\n", i);
    return 0;
}
