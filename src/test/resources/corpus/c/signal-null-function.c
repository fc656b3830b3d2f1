// Calling through NULL, or through a structure that was never filled in.
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

struct job { int id; void (*run)(int); };
static struct job empty;
static void (*nothing)(void);

static void caught(int sig)
{
    printf("caught %d\n", sig);
    exit(4);
}

static void report(const char *what)
{
    int status;
    wait(&status);
    if (WIFSIGNALED(status))
        printf("%s: killed by %d\n", what, WTERMSIG(status));
    else
        printf("%s: exited with %d\n", what, WEXITSTATUS(status));
    fflush(stdout);
}

int main(void)
{
    if (fork() == 0) {
        nothing();
        puts("never");
    }
    report("global");
    if (fork() == 0) {
        empty.run(3);
        puts("never");
    }
    report("member");
    if (fork() == 0) {
        void (*ignored)(int) = SIG_IGN;
        ignored(1);
        puts("never");
    }
    report("SIG_IGN");
    if (fork() == 0) {
        signal(SIGSEGV, caught);
        nothing();
        puts("never");
    }
    report("handler");
    return 0;
}
