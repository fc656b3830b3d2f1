// LANGUAGE: goto and labels.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int tries = 0;
again:
    tries++;
    if (fork() == 0)
        goto child;
    wait(NULL);
    if (tries < 3)
        goto again;
    printf("parent %d\n", tries);
    return 0;
child:
    printf("child %d\n", tries);
    return 0;
}
