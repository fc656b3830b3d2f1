#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == 0) {
        printf("child: I am %d\n", getpid());
        exit(7);
    }
    int status;
    wait(&status);
    printf("parent: status %d\n", WEXITSTATUS(status));
    return 0;
}
