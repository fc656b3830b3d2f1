// TEACHING M16: the parent is whoever called fork.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t first = getpid();
    if (fork() == 0) {
        pid_t second = getpid();
        if (fork() == 0) {
            printf("%d %d\n", getppid() == first, getppid() == second);
            return 0;
        }
        wait(NULL);
        return 0;
    }
    wait(NULL);
    return 0;
}
