#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    pid_t pid;
    for (int request = 1; request <= FORKS; request++) {
        usleep(50000);
        if (fork() == 0) {
            printf("request %d: served by %d\n", request, getpid());
            usleep(70000);
            exit(0);
        }
        while ((pid = waitpid(-1, NULL, WNOHANG)) > 0)
            printf("server: reaped %d\n", pid);
    }
    while ((pid = wait(NULL)) > 0)
        printf("server: reaped %d at the end\n", pid);
    return 0;
}
