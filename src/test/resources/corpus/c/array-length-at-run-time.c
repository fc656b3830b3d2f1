// Beyond LANGUAGE: an array whose length is a variable.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int use(int n)
{
    int squares[n];
    for (int i = 0; i < n; i++)
        squares[i] = i * i;
    return n == 0 ? 0 : squares[n - 1] + use(n - 1) + (int) sizeof squares;
}

int main(void)
{
    int n = 3;
    pid_t children[n];
    for (int i = 0; i < n; i++)
        if ((children[i] = fork()) == 0)
            _exit(i);
    for (int i = 0; i < n; i++) {
        int status;
        waitpid(children[i], &status, 0);
        printf("%d\n", WEXITSTATUS(status));
    }
    printf("%d %zu\n", use(4), sizeof children);
    return 0;
}
