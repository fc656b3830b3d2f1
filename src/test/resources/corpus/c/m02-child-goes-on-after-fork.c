// TEACHING M2: the child does not start main() again.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("before\n");
    fflush(stdout);
    pid_t pid = fork();
    if (pid > 0)
        wait(NULL);
    printf("after\n");
    return 0;
}
