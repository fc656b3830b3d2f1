#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    printf("%d: no fork yet\n", getpid());
    for (int i = 1; i <= FORKS; i++) {
        fork();
        printf("%d: after fork %d\n", getpid(), i);
    }
    while (wait(NULL) > 0);
    return 0;
}
