#include <stdio.h>
#include <stdlib.h>
#include <signal.h>
#include <unistd.h>
#include <errno.h>
#include <sys/wait.h>
void h(int s) { write(1, "H\n", 2); }
int main(void) {
    struct sigaction sa = { .sa_handler = h, .sa_flags = 0 };
    sigaction(SIGUSR1, &sa, NULL);
    int fd[2];
    char buf[10];
    pipe(fd);
    pid_t pid = fork();
    if (pid == 0) {
        close(fd[0]);
        usleep(50000);
        kill(getppid(), SIGUSR1);
        usleep(50000);
        write(fd[1], "hello", 5);
        usleep(50000);
        kill(getppid(), SIGUSR1);
        usleep(50000);
        exit(7);
    }
    close(fd[1]);
    int n = read(fd[0], buf, 10);
    if (n == -1 && errno == EINTR) printf("EINTR\n");
    n = read(fd[0], buf, 10);
    printf("read %d\n", n);
    int st;
    int r = waitpid(pid, &st, 0);
    printf("%d %d\n", r == pid, r == -1 ? errno : 0);
    fflush(stdout);
    r = waitpid(pid, &st, 0);
    printf("%d %d\n", r == pid, WEXITSTATUS(st));
    sa.sa_flags = SA_RESTART;
    sigaction(SIGUSR1, &sa, NULL);
    pipe(fd);
    fflush(stdout);
    if ((pid = fork()) == 0) {
        usleep(50000);
        kill(getppid(), SIGUSR1);
        usleep(50000);
        write(fd[1], "again", 5);
        exit(9);
    }
    n = read(fd[0], buf, 10);
    printf("restarted %d\n", n);
    r = waitpid(pid, &st, 0);
    printf("%d %d\n", r == pid, WEXITSTATUS(st));
    return 0;
}
