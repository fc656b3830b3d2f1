// LANGUAGE: _exit runs no handlers and flushes nothing.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

static void bye(void)
{
    printf("bye\n");
}

int main(void)
{
    atexit(bye);
    printf("unflushed ");
    if (fork() == 0)
        _exit(1);
    int status;
    wait(&status);
    printf("%d\n", WEXITSTATUS(status));
    exit(0);
}
