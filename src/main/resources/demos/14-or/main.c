#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    fork() || fork();
    printf("%d: child of %d\n", getpid(), getppid());
    while (wait(NULL) > 0);
    return 0;
}
