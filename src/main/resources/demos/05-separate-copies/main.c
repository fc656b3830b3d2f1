#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    int owner = 0;
    if (fork() > 0)
        owner = getpid();
    printf("%d: owner = %d\n", getpid(), owner);
    while (wait(NULL) > 0);
    return 0;
}
