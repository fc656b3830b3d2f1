// TEACHING catalogue: pipe from child to parent.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int fd[2];
    if (pipe(fd) == -1) {
        perror("pipe");
        exit(1);
    }
    if (fork() == 0) {
        close(fd[0]);
        char *message = "hello from the child";
        write(fd[1], message, strlen(message) + 1);
        close(fd[1]);
        exit(0);
    }
    close(fd[1]);
    char buffer[100];
    ssize_t n = read(fd[0], buffer, sizeof(buffer));
    printf("%zd bytes: %s\n", n, buffer);
    printf("end of file: %zd\n", read(fd[0], buffer, sizeof buffer));
    close(fd[0]);
    wait(NULL);
    return 0;
}
