#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    for (int i = 1; i <= 3; i++) {
        if (fork() == 0) {
            usleep((4 - i) * 100000);
            exit(i);
        }
    }
    int status;
    while (wait(&status) > 0)
        printf("child %d ended\n", WEXITSTATUS(status));
    return 0;
}
