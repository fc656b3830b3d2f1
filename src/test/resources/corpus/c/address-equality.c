// LANGUAGE: %p prints the same address in parent and child.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int shared_name;

int main(void)
{
    int local;
    printf("%p\n%p\n", (void *) &local, (void *) &shared_name);
    fflush(stdout);
    if (fork() == 0) {
        printf("%p\n%p\n", (void *) &local, (void *) &shared_name);
        return 0;
    }
    wait(NULL);
    return 0;
}
