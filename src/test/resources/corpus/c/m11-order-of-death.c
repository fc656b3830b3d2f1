// TEACHING M11: children are collected in order of death.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    for (int i = 3; i > 0; i--) {
        if (fork() == 0) {
            usleep(i * 40000);
            return i;
        }
    }
    int status;
    while (wait(&status) > 0)
        printf("%d\n", WEXITSTATUS(status));
    return 0;
}
