// Beyond LANGUAGE: numbers through a pipe, with sizeof.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    pipe(fd);
    int values[3] = {-5, 70000, 3};
    if (fork() == 0) {
        long big = 123456789012;
        int sum = 0;
        for (int i = 0; i < 3; i++)
            sum += values[i];
        write(fd[1], &sum, sizeof(sum));
        write(fd[1], values, sizeof values);
        write(fd[1], &big, sizeof big);
        _exit(0);
    }
    close(fd[1]);
    int sum, back[3];
    long big;
    read(fd[0], &sum, sizeof(int));
    read(fd[0], back, sizeof(back));
    read(fd[0], &big, sizeof(long));
    printf("%d %d %d %d %ld\n", sum, back[0], back[1], back[2], big);
    printf("%zd\n", read(fd[0], &sum, sizeof sum));
    wait(NULL);
    return 0;
}
