// TEACHING catalogue: wait without children.
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = wait(NULL);
    printf("%d %d %s\n", pid, errno == ECHILD, strerror(errno));
    errno = 0;
    perror("errno 0");
    if (waitpid(12345678, NULL, 0) < 0)
        perror("waitpid");
    return 0;
}
