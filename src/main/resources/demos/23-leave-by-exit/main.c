#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define CALLS {{forks}}

void work(void) {
    if (fork() == 0) {
        printf("%d: working\n", getpid());
        exit(0);
    }
}

int main(void) {
    for (int i = 0; i < CALLS; i++)
        work();
    printf("%d: end of main\n", getpid());
    while (wait(NULL) > 0);
    return 0;
}
