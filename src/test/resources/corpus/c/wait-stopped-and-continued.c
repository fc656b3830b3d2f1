// LANGUAGE: SIGSTOP, SIGCONT, WUNTRACED and WCONTINUED.
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = fork();
    if (pid == 0) {
        raise(SIGSTOP);
        usleep(50000);
        _exit(6);
    }
    int status;
    waitpid(pid, &status, WUNTRACED);
    if (WIFSTOPPED(status))
        printf("stopped by %d\n", WSTOPSIG(status) == SIGSTOP);
    kill(pid, SIGCONT);
    waitpid(pid, &status, WCONTINUED);
    if (WIFCONTINUED(status)) {
        printf("continued\n");
        waitpid(pid, &status, 0);
    }
    printf("exited %d\n", WEXITSTATUS(status));
    return 0;
}
