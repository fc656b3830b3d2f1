#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    for (int i = 0; i < FORKS; i++)
        if (fork() == 0)
            break;
    printf("%d: child of %d\n", getpid(), getppid());
    while (wait(NULL) > 0);
    return 0;
}
