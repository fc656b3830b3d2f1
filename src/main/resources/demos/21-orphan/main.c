#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() > 0) {
        usleep(200000);
        printf("%d: I end\n", getpid());
        return 0;
    }
    fork();
    printf("%d: child of %d\n", getpid(), getppid());
    usleep(400000);
    printf("%d: now of %d\n", getpid(), getppid());
    wait(NULL);
    return 0;
}
