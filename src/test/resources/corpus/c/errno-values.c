// LANGUAGE: errno and its names.
#include <stdio.h>
#include <errno.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    errno = EAGAIN;
    int saved = errno;
    perror("fork");
    printf("%d %d %d %d\n", EAGAIN, ECHILD, EINTR, ESRCH);
    errno = 0;
    kill(getpid(), 12345);
    printf("%d %d %s\n", errno == EINVAL, saved == EAGAIN, strerror(saved));
    printf("%s, %s\n", strerror(ECHILD), strsignal(SIGKILL));
    printf("%m\n");
    return 0;
}
