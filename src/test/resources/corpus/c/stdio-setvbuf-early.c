// setvbuf before anything is written: line by line on a pipe, as a whole on a terminal, and what fork copies then.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void write_some(const char *who)
{
    printf("%s line\n", who);
    printf("%s rest ", who);
    if (fork() == 0)
        exit(0);
    wait(NULL);
    if (fork() == 0)
        _exit(0);
    wait(NULL);
    printf("end\n");
    exit(0);
}

int main(void)
{
    if (fork() == 0) {
        setvbuf(stdout, NULL, _IOLBF, BUFSIZ);
        write_some("by line");
    }
    wait(NULL);
    if (fork() == 0) {
        setlinebuf(stdout);
        write_some("setlinebuf");
    }
    wait(NULL);
    if (fork() == 0) {
        int failed = setvbuf(stdout, (char *)NULL, _IOFBF, 1024);
        if (!failed)
            write_some("fully");
    }
    wait(NULL);
    if (fork() == 0) {
        setvbuf(stdout, 0, _IONBF, 0);
        write_some("unbuffered");
    }
    wait(NULL);
    setvbuf(stderr, NULL, _IONBF, 0);
    printf("wrong mode: %d\n", setvbuf(stdout, NULL, 7, 0));
    return 0;
}
