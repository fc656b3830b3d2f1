#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>
void h(int s) { printf("handler %d\n", s); }
int main(void) {
    sigset_t block, old, pend;
    signal(SIGUSR1, h);
    signal(SIGUSR2, h);
    signal(SIGTERM, h);
    sigemptyset(&block);
    sigaddset(&block, SIGUSR1);
    sigaddset(&block, SIGUSR2);
    sigaddset(&block, SIGTERM);
    sigprocmask(SIG_BLOCK, &block, &old);
    kill(getpid(), SIGUSR2);
    kill(getpid(), SIGUSR1);
    kill(getpid(), SIGUSR1);
    raise(SIGTERM);
    sigpending(&pend);
    for (int s = 1; s < 32; s++)
        if (sigismember(&pend, s)) printf("pending %d\n", s);
    printf("old has USR1: %d\n", sigismember(&old, SIGUSR1));
    sigprocmask(SIG_SETMASK, &old, NULL);
    printf("unblocked\n");
    fflush(stdout);
    sigset_t all;
    sigfillset(&all);
    sigdelset(&all, SIGUSR1);
    pid_t pid = fork();
    if (pid == 0) {
        usleep(20000);
        kill(getppid(), SIGUSR1);
        exit(0);
    }
    sigsuspend(&all);
    perror("sigsuspend");
    wait(NULL);
    return 0;
}
