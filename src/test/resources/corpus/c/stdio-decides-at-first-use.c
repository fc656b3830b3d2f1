// LANGUAGE: stdio as glibc: what stdout is, it finds out when it is first written to.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

static void through_a_pipe(void)
{
    int fd[2];
    char got[16];
    pipe(fd);
    if (fork() == 0) {
        dup2(fd[1], 1);
        close(fd[0]);
        close(fd[1]);
        printf("late\n");
        _exit(0);
    }
    close(fd[1]);
    wait(NULL);
    int n = read(fd[0], got, sizeof got);
    close(fd[0]);
    printf("%d bytes\n", n);
}

int main(void)
{
    through_a_pipe();
    through_a_pipe();
    return 0;
}
