// TEACHING catalogue: fan, n children of one parent.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(int argc, char *argv[])
{
    int n = argc > 1 ? atoi(argv[1]) : 5;
    for (int i = 1; i < n; i++) {
        pid_t childpid = fork();
        if (childpid <= 0)
            break;
    }
    while (wait(NULL) > 0)
        ;
    fprintf(stderr, "process %ld, parent known: %d\n", (long) getpid(), getppid() > 0);
    return 0;
}
