// setvbuf after something was written: what waits stays, and the first newlines behave as glibc's buffer pointers have it.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static void split(void)
{
    if (fork() == 0)
        exit(0);
    wait(NULL);
    write(1, "|\n", 2);
}

static void late(int first, int second)
{
    if (fork() == 0) {
        printf("a\n");
        split();
        setvbuf(stdout, NULL, first, 0);
        split();
        printf("b\n");
        split();
        putchar('c');
        split();
        printf("%d%%\n", -first);
        split();
        setvbuf(stdout, NULL, second, 0);
        printf("%c%c", 'd', '\n');
        split();
        printf("e");
        split();
        puts("f");
        split();
        fprintf(stdout, "g\nh");
        split();
        exit(0);
    }
    wait(NULL);
}

int main(void)
{
    int modes[] = {_IOFBF, _IOLBF, _IONBF};
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 3; j++)
            late(modes[i], modes[j]);
    return 0;
}
