// TEACHING M3: zero in the child, the child's pid in the parent, -1 on failure.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/types.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = fork();
    if (pid < 0) {
        perror("fork");
        exit(EXIT_FAILURE);
    } else if (pid == 0) {
        printf("child: fork returned %d, I am %d\n", pid, getpid());
        exit(EXIT_SUCCESS);
    }
    wait(NULL);
    printf("parent %d: fork returned %d\n", getpid(), pid);
    return EXIT_SUCCESS;
}
