// A buffer of the program's own: its size decides when it is written, and what waits can be seen in it.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char buffer[BUFSIZ];

int main(void)
{
    if (fork() == 0) {
        setvbuf(stdout, buffer, _IOFBF, 16);
        printf("0123456789");
        write(1, buffer, 10);
        write(1, "|\n", 2);
        printf("abcdefghij");
        if (fork() == 0)
            exit(0);
        wait(NULL);
        puts("end");
        exit(0);
    }
    wait(NULL);
    if (fork() == 0) {
        setvbuf(stdout, buffer, _IOLBF, sizeof buffer);
        printf("line\nrest");
        if (fork() == 0)
            exit(0);
        wait(NULL);
        printf("\n");
        exit(0);
    }
    wait(NULL);
    printf("before ");
    setbuf(stdout, buffer);
    printf("after ");
    if (fork() == 0)
        exit(memcmp(buffer, "after ", 6) == 0);
    int status;
    wait(&status);
    printf("%d\n", WEXITSTATUS(status));
    return 0;
}
