// TEACHING M11: waitpid can wait for a given child.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pids[3];
    for (int i = 0; i < 3; i++) {
        pids[i] = fork();
        if (pids[i] == 0)
            _exit(10 + i);
    }
    for (int i = 2; i >= 0; i--) {
        int status;
        pid_t got = waitpid(pids[i], &status, 0);
        printf("%d %d\n", got == pids[i], WEXITSTATUS(status));
    }
    return 0;
}
