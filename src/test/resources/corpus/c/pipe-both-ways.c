// LANGUAGE: two pipes in a two-dimensional array, one each way.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2][2];
    char c;
    pipe(fd[0]);
    pipe(fd[1]);
    if (fork() == 0) {
        read(fd[0][0], &c, 1);
        c++;
        write(fd[1][1], &c, 1);
        return 0;
    }
    write(fd[0][1], "x", 1);
    read(fd[1][0], &c, 1);
    printf("%c\n", c);
    wait(NULL);
    return 0;
}
