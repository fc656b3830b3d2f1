// LANGUAGE: abort does not flush.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        printf("lost");
        abort();
    }
    int status;
    wait(&status);
    printf("%d %d\n", WIFSIGNALED(status), WTERMSIG(status));
    return 0;
}
