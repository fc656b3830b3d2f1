#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <sys/wait.h>
typedef void (*handler_t)(int);
handler_t Signal(int signum, handler_t handler) {
    struct sigaction action, old_action;
    action.sa_handler = handler;
    sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART;
    if (sigaction(signum, &action, &old_action) < 0) { perror("Signal"); exit(1); }
    return (old_action.sa_handler);
}
volatile sig_atomic_t flag;
void ping(int s) { flag++; }
int main(void) {
    void (*old)(int);
    old = Signal(SIGUSR1, ping);
    if (old == SIG_DFL) printf("was default\n");
    old = signal(SIGUSR1, SIG_IGN);
    if (old == ping) printf("was ping\n"); 
    if (signal(SIGKILL, ping) == SIG_ERR) perror("signal");
    signal(SIGUSR1, old);
    sigset_t mask, prev;
    sigemptyset(&mask);
    sigaddset(&mask, SIGUSR1);
    sigprocmask(SIG_BLOCK, &mask, &prev);
    fflush(stdout);
    pid_t pid = fork();
    if (pid == 0) {
        for (int i = 0; i < 3; i++) {
            flag = 0;
            kill(getppid(), SIGUSR1);
            while (!flag) sigsuspend(&prev);
            printf("child %d\n", i);
        }
        exit(0);
    }
    for (int i = 0; i < 3; i++) {
        while (!flag) sigsuspend(&prev);
        flag = 0;
        printf("parent %d\n", i);
        kill(pid, SIGUSR1);
    }
    wait(NULL);
    return 0;
}
