// LANGUAGE: a main that falls off its end returns 0.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main()
{
    int status = -1;
    if (fork() > 0) {
        wait(&status);
        printf("%d\n", WEXITSTATUS(status));
    }
}
