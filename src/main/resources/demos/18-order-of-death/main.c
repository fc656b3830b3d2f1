#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    for (int i = 1; i <= 2; i++) {
        if (fork() == 0) {
            usleep((2 - i) * 800000);
            exit(i);
        }
    }
    int status;
    while (wait(&status) > 0)
        printf("child %d ended\n", WEXITSTATUS(status));
    return 0;
}
