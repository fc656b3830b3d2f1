#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == fork())
        printf("same: %d\n", getpid());
    else
        printf("different: %d\n", getpid());
    while (wait(NULL) > 0);
    return 0;
}
