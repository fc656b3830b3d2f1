// TEACHING M13: an orphan gets another parent.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    pid_t parent = getpid();
    if (fork() == 0) {
        printf("same parent: %d\n", getppid() == parent);
        usleep(80000);
        printf("same parent: %d\n", getppid() == parent);
        return 0;
    }
    usleep(30000);
    return 0;
}
