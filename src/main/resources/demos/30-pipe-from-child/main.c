#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    int fd[2], answer = 0;
    pipe(fd);
    if (fork() == 0) {
        close(fd[0]);
        usleep(200000);
        answer = 42;
        printf("child: %d\n", answer);
        write(fd[1], &answer, sizeof answer);
        exit(0);
    }
    close(fd[1]);
    printf("before: %d\n", answer);
    read(fd[0], &answer, sizeof answer);
    printf("after: %d\n", answer);
    wait(NULL);
    return 0;
}
