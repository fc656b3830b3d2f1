// LANGUAGE: the status word, taken apart with macros and by hand.
#include <stdio.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int status;
    if (fork() == 0)
        _exit(0x123);
    wait(&status);
    printf("%x %d %d %d\n", status, status / 256, (status >> 8) & 0xff, WIFSIGNALED(status));
    if (fork() == 0)
        kill(getpid(), SIGKILL);
    wait(&status);
    printf("%x %d %d %d\n", status, status & 127, WIFEXITED(status), WTERMSIG(status));
    return 0;
}
