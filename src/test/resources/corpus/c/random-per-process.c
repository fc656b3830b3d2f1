// Beyond LANGUAGE: rand has the same sequence in parent and child after fork.
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    printf("%d\n", rand());
    srand(42);
    int first = rand() % 100;
    if (fork() > 0)
        wait(NULL);
    printf("%d %d\n", first, rand() % 100);
    srand(time(NULL));
    return time(NULL) < 1000;
}
