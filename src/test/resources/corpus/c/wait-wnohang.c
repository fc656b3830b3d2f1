// LANGUAGE: waitpid with WNOHANG gives 0 while the child lives.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        usleep(60000);
        _exit(5);
    }
    printf("%d\n", waitpid(pid, NULL, WNOHANG));
    int status, polls = 0;
    while (waitpid(pid, &status, WNOHANG) == 0) {
        usleep(10000);
        polls++;
    }
    printf("%d %d\n", polls > 0, WEXITSTATUS(status));
    return 0;
}
