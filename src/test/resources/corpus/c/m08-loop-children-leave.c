// TEACHING M8: children that leave the loop make a fan.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define N 4

int main(void)
{
    for (int i = 0; i < N; i++) {
        if (fork() == 0) {
            printf("child %d\n", i);
            exit(i);
        }
    }
    int status, sum = 0;
    while (wait(&status) != -1)
        if (WIFEXITED(status))
            sum += WEXITSTATUS(status);
    printf("sum %d\n", sum);
    return 0;
}
