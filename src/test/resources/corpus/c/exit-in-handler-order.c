// LANGUAGE: handlers registered by a child run in the child only.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

void a(void) { puts("a"); }
void b(void) { puts("b"); }

int main(void)
{
    atexit(a);
    if (fork() == 0) {
        atexit(b);
        return 4;
    }
    int status;
    wait(&status);
    printf("%d\n", status >> 8);
    fflush(stdout);
    _exit(0);
}
