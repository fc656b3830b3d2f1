#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <string.h>
#include <errno.h>
#include <sys/wait.h>
static volatile sig_atomic_t children = 0;
static void reap(int sig) {
    (void) sig;
    int saved = errno, status;
    pid_t pid;
    while ((pid = waitpid(-1, &status, WNOHANG)) > 0) {
        children++;
        if (WIFEXITED(status)) printf("reaped status %d\n", WEXITSTATUS(status));
        else if (WIFSIGNALED(status)) printf("reaped signal %d\n", WTERMSIG(status));
    }
    errno = saved;
}
int main(void) {
    struct sigaction sa;
    memset(&sa, 0, sizeof(sa));
    sa.sa_handler = reap;
    sigemptyset(&sa.sa_mask);
    sa.sa_flags = SA_RESTART | SA_NOCLDSTOP;
    if (sigaction(SIGCHLD, &sa, NULL) == -1) { perror("sigaction"); exit(1); }
    for (int i = 0; i < 3; i++) {
        if (fork() == 0) {
            usleep(10000 * (i + 1));
            if (i == 2) raise(SIGTERM);
            _exit(i + 1);
        }
    }
    while (children < 3) pause();
    printf("all %d\n", children);
    int r = wait(NULL);
    printf("wait %d errno %s\n", r, strerror(errno));
    return 0;
}
