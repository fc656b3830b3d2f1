// LANGUAGE: dup2 makes standard output a pipe.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    pipe(fd);
    if (fork() == 0) {
        dup2(fd[1], STDOUT_FILENO);
        close(fd[0]);
        close(fd[1]);
        printf("through the pipe");
        return 0;
    }
    close(fd[1]);
    char c;
    int n = 0;
    while (read(fd[0], &c, 1) == 1)
        n++;
    wait(NULL);
    printf("%d bytes\n", n);
    return 0;
}
