// TEACHING M7: one line on a terminal, two through a pipe.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("hello\n");
    if (fork() > 0)
        wait(NULL);
    return 0;
}
