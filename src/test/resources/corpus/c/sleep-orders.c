// LANGUAGE: sleep and usleep, in practice an order, though no guarantee.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        usleep(50000);
        printf("child\n");
        return sleep(0);
    }
    printf("parent\n");
    fflush(stdout);
    wait(NULL);
    return 0;
}
