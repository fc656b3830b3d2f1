#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    pid_t pid = fork();
    if (pid == 0) {
        sleep(5);
        exit(0);
    }
    usleep(100000);
    kill(pid, SIGTERM);
    int status;
    wait(&status);
    if (WIFSIGNALED(status))
        printf("killed by signal %d\n", WTERMSIG(status));
    else
        printf("exited with %d\n", WEXITSTATUS(status));
    return 0;
}
