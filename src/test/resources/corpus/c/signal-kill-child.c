// TEACHING catalogue: kill and status.
#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int signals[] = {SIGTERM, SIGKILL, SIGINT};
    for (int i = 0; i < 3; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            while (1)
                pause();
        }
        kill(pid, signals[i]);
        int status;
        wait(&status);
        printf("%d %d\n", WIFSIGNALED(status), WTERMSIG(status) == signals[i]);
    }
    return 0;
}
