// verdict: completed
#include <unistd.h>

int main(void) {
    int fd[2];
    for (int i = 0; i < 4; i++)
        fork();
    pipe(fd);
    close(fd[0]);
    while (1)
        write(fd[1], "x", 1);
}
