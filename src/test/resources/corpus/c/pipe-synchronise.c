// LANGUAGE: a read that blocks orders the processes.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    pipe(fd);
    if (fork() == 0) {
        char c;
        close(fd[1]);
        read(fd[0], &c, 1);
        printf("second\n");
        return 0;
    }
    close(fd[0]);
    printf("first\n");
    fflush(stdout);
    close(fd[1]);
    wait(NULL);
    printf("third\n");
    return 0;
}
