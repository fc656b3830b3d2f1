// verdict: time-limit
#include <unistd.h>

int main(void) {
    int fd[2];
    char c;
    pipe(fd);
    fork();
    read(fd[0], &c, 1);
}
