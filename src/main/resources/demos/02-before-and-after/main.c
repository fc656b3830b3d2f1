#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    printf("before\n");
    for (int i = 0; i < FORKS; i++)
        fork();
    printf("after: I am %d\n", getpid());
    while (wait(NULL) > 0);
    return 0;
}
