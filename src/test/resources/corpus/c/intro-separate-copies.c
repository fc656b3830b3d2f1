// TEACHING introduction 5: only the parent stores its PID.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t stored = 0;
    if (fork() > 0) {
        stored = getpid();
        wait(NULL);
    }
    printf("%d\n", stored);
    return 0;
}
