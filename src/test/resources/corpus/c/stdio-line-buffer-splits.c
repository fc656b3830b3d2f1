// LANGUAGE: on a terminal only what follows the last newline stays in the buffer.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("a\nb");
    if (fork() == 0)
        return 0;
    wait(NULL);
    printf("c\n");
    return 0;
}
