#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define CHILDREN {{forks}}

int main(void) {
    for (int i = 1; i <= CHILDREN; i++) {
        if (fork() == 0) {
            printf("child %d: I am %d\n", i, getpid());
            exit(0);
        }
    }
    while (wait(NULL) > 0);
    return 0;
}
