#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define CHILDREN {{forks}}

int main(void) {
    for (int i = 0; i < CHILDREN; i++)
        if (fork() == 0)
            exit(0);
    usleep(300000);
    printf("awake, and not yet waiting\n");
    while (wait(NULL) > 0);
    printf("all reaped\n");
    return 0;
}
