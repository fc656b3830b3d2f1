// TEACHING M4: variables are copies.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int global = 10;

int main(void)
{
    int local = 20;
    if (fork() == 0) {
        global += 5;
        local *= 2;
        printf("child %d %d\n", global, local);
        return 0;
    }
    wait(NULL);
    printf("parent %d %d\n", global, local);
    return 0;
}
