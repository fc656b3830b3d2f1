#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == 0) {
        if (fork() > 0)
            exit(0);
        usleep(200000);
        printf("grandchild: child of %d\n", getppid());
        exit(0);
    }
    wait(NULL);
    printf("first %d: free to go on\n", getpid());
    usleep(400000);
    return 0;
}
