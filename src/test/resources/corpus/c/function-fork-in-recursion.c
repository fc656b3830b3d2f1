// LANGUAGE: fork inside a recursive function.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int sum(int from, int to)
{
    if (from == to)
        return from;
    pid_t pid = fork();
    if (pid == 0)
        exit(sum(from, (from + to) / 2));
    int right = sum((from + to) / 2 + 1, to), status;
    waitpid(pid, &status, 0);
    return right + WEXITSTATUS(status);
}

int main(void)
{
    printf("%d\n", sum(1, 8));
    return 0;
}
