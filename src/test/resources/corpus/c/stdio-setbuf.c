// Beyond LANGUAGE: setvbuf(stdout, NULL, _IONBF, 0) leaves nothing to copy.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("early ");
    setvbuf(stdout, NULL, _IONBF, 0);
    printf("once ");
    if (fork() == 0) {
        putchar('c');
        _exit(0);
    }
    wait(NULL);
    puts("p");
    return 0;
}
