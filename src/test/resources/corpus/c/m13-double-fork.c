// TEACHING catalogue: double fork, so that nobody must wait for the grandchild.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0) {
            usleep(40000);
            printf("grandchild\n");
            exit(0);
        }
        exit(0);
    }
    waitpid(child, NULL, 0);
    printf("parent is free: %d\n", waitpid(-1, NULL, WNOHANG));
    return 0;
}
