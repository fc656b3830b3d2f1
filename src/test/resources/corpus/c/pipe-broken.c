// LANGUAGE: writing into a pipe nobody reads is SIGPIPE.
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    pipe(fd);
    close(fd[0]);
    if (fork() == 0) {
        write(fd[1], "x", 1);
        return 0;
    }
    int status;
    wait(&status);
    printf("%d\n", WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE);
    return 0;
}
