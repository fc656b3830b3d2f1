// What free says to what is no block of its, and what NULL does.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    int status;
    int *x = malloc(4 * sizeof(int));
    x[0] = 1;
    if (fork() == 0) {
        free(x);
        free(x);
        puts("not here");
        exit(0);
    }
    wait(&status);
    printf("%d\n", WTERMSIG(status));
    if (fork() == 0) {
        free(x + 1);
        puts("not here");
        exit(0);
    }
    wait(&status);
    printf("%d\n", WTERMSIG(status));
    if (fork() == 0) {
        size_t huge = -1;
        int *none = malloc(huge);
        none[0] = 1;
        puts("not here");
    }
    wait(&status);
    printf("%d\n", WTERMSIG(status));
    free(x);
    return 0;
}
