#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    for (int i = 1; i <= FORKS; i++)
        if (fork() == 0)
            printf("%d: made in turn %d\n", getpid(), i);
    while (wait(NULL) > 0);
    return 0;
}
