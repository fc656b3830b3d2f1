#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == 0)
        exit(0);
    for (int i = 1; i <= 2; i++) {
        pid_t pid = wait(NULL);
        if (pid > 0)
            printf("wait returned %d\n", pid);
        else
            perror("wait");
    }
    return 0;
}
