// TEACHING M13: only direct children of the dead process move.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        pid_t middle = getpid();
        if (fork() == 0) {
            usleep(60000);
            printf("grandchild kept its parent: %d\n", getppid() == middle);
            return 0;
        }
        wait(NULL);
        return 0;
    }
    usleep(20000);
    return 0;
}
