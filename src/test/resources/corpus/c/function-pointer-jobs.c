// LANGUAGE: one child for each job of a table; handlers and atexit through variables.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

typedef int (*job_t)(int);
typedef void (*handler_t)(int);

static int square(int n) { return n * n; }
static int negate(int n) { return -n; }
static volatile sig_atomic_t seen;
static void on_signal(int sig) { seen = sig; }
static void quiet(void) { seen = -1; }
static void last(void) { printf("last %d\n", getpid() > 0); }
static void install(int sig, void (*h)(int))
{
    struct sigaction a = {.sa_handler = h};
    sigaction(sig, &a, NULL);
}

int main(void)
{
    struct { const char *name; job_t job; } table[] = {{"square", square}, {"negate", negate}};
    for (int i = 0; i < 2; i++) {
        if (fork() == 0) {
            printf("%s %d\n", table[i].name, table[i].job(7));
            exit(table[i].job(3) & 255);
        }
        int status;
        wait(&status);
        printf("%d\n", WEXITSTATUS(status));
    }
    handler_t h = on_signal, old = signal(SIGUSR1, h);
    printf("%d\n", old == SIG_DFL);
    raise(SIGUSR1);
    printf("%d\n", seen == SIGUSR1);
    old = signal(SIGUSR1, SIG_IGN);
    printf("%d %d\n", old == h, old == on_signal);
    old(5);
    printf("%d\n", seen);
    install(SIGUSR2, old);
    raise(SIGUSR2);
    printf("%d\n", seen == SIGUSR2);
    h = NULL;
    printf("%d %d\n", h == SIG_DFL, h == NULL);
    void (*end)(void) = last;
    atexit(end);
    end = quiet;
    end();
    printf("%d\n", seen);
    fflush(stdout);
    if (fork() == 0)
        _exit(0);
    wait(NULL);
    return 0;
}
