// verdict: completed
#include <unistd.h>

int main(void) {
    int fd[2];
    pipe(fd);
    for (int i = 3; i < 1100; i++)
        dup2(fd[1], i);
    for (int i = -5; i < 1100; i++)
        close(i);
    return pipe(fd);
}
