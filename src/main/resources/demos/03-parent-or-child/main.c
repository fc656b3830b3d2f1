#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    for (int i = 0; i < FORKS; i++) {
        pid_t pid = fork();
        if (pid < 0) {
            perror("fork");
        } else if (pid == 0) {
            printf("child %d: fork returned 0\n", getpid());
            exit(0);
        } else {
            printf("parent %d: fork returned %d\n", getpid(), pid);
        }
    }
    while (wait(NULL) > 0);
    return 0;
}
