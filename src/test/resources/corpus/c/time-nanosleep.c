// nanosleep: what it refuses, and what is left when a handler interrupts it.
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
static volatile sig_atomic_t seen;
static void handler(int signal) { seen = signal; }
int main(void) {
    struct timespec wrong = {0, 1000000000}, negative = {-1, 0}, none = {0}, left = {7, 8};
    printf("%d %d\n", nanosleep(&wrong, NULL), errno == EINVAL);
    errno = 0;
    printf("%d %d\n", nanosleep(&negative, &left), errno == EINVAL);
    errno = 0;
    printf("%d %d\n", nanosleep(NULL, NULL), errno == EFAULT);
    errno = 0;
    printf("%d %d %ld %ld\n", nanosleep(&none, &left), errno, left.tv_sec, left.tv_nsec);
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigaction(SIGUSR1, &action, NULL);
    pid_t parent = getpid(), child = fork();
    if (child == 0) {
        struct timespec short_pause = {.tv_nsec = 200000000};
        nanosleep(&short_pause, NULL);
        kill(parent, SIGUSR1);
        _exit(0);
    }
    struct timespec want = {3, 500000000};
    int result = nanosleep(&want, &left);
    printf("%d %d %d\n", result, errno == EINTR, seen == SIGUSR1);
    double rest = left.tv_sec + left.tv_nsec / 1e9;
    printf("%d %d\n", rest > 0.5, rest < 3.5);
    wait(NULL);
    want.tv_sec = 0;
    want.tv_nsec = 1;
    while (nanosleep(&want, &want) == -1)
        ;
    printf("%ld %ld\n", want.tv_sec, want.tv_nsec);
}
