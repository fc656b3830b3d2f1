// LANGUAGE: getsid, sched_yield, isatty, getenv.
#include <errno.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    pid_t session = getsid(0);
    printf("%d %d\n", session >= 0, getsid(getpid()) == session);
    printf("yield %d\n", sched_yield());
    printf("terminals %d %d %d\n", isatty(0), isatty(STDOUT_FILENO), isatty(2));
    printf("stdin %d\n", isatty(0) == 0 && errno == ENOTTY);
    pipe(fd);
    printf("pipe %d\n", isatty(fd[0]) == 0 && errno == ENOTTY);
    printf("closed %d\n", isatty(9) == 0 && errno == EBADF);
    printf("negative %d\n", isatty(-1) == 0 && errno == EBADF);
    dup2(0, 7);
    dup2(1, 8);
    printf("copies %d %d\n", isatty(7), isatty(8));
    char *home = getenv("HOME"), *path = getenv("PATH");
    printf("%d %s %d\n", home == NULL, path, getenv("PAT") == NULL);
    printf("%s\n", getenv("USER") ? "somebody" : "nobody");
    fflush(stdout);
    if (fork() == 0) {
        printf("child %d %d %d\n", getsid(0) == session, isatty(1), strcmp(getenv("PATH"), path));
        return 0;
    }
    wait(NULL);
    return 0;
}
