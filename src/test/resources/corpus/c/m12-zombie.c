// TEACHING M12: a dead child stays until it is waited for; kill(pid, 0) still finds it.
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = fork();
    if (pid == 0)
        _exit(7);
    usleep(50000);
    printf("zombie there: %d\n", kill(pid, 0) == 0);
    int status;
    waitpid(pid, &status, 0);
    printf("status %d, gone: %d\n", WEXITSTATUS(status), kill(pid, 0) == -1);
    return 0;
}
