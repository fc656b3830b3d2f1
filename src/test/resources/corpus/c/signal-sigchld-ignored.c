#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <errno.h>
#include <string.h>
#include <sys/wait.h>
int main(void) {
    signal(SIGCHLD, SIG_IGN);
    for (int i = 0; i < 3; i++)
        if (fork() == 0) { printf("child %d\n", i); fflush(stdout); usleep(10000 * i); exit(i); }
    int st, r;
    r = wait(&st);
    printf("wait %d %s\n", r, strerror(errno));
    return 0;
}
