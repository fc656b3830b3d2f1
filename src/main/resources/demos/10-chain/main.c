#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    for (int i = 0; i < FORKS; i++)
        if (fork() > 0)
            break;
    while (wait(NULL) > 0);
    printf("%d: child of %d\n", getpid(), getppid());
    return 0;
}
