// TEACHING introduction 8: a server that forks per request and reaps without blocking.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

void handle(int request)
{
    printf("request %d handled\n", request);
    exit(request);
}

int main(void)
{
    int running = 0, reaped = 0;
    for (int request = 1; request <= 4; request++) {
        pid_t pid = fork();
        if (pid == 0)
            handle(request);
        running++;
        while (waitpid(-1, NULL, WNOHANG) > 0) {
            running--;
            reaped++;
        }
    }
    while (running-- > 0)
        if (wait(NULL) > 0)
            reaped++;
    printf("reaped %d\n", reaped);
    return 0;
}
