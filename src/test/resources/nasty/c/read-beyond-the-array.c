// verdict: completed
#include <unistd.h>

int main(void) {
    int fd[2];
    char small[4];
    char big[4000];
    for (int i = 0; i < 4000; i++)
        big[i] = 'x';
    pipe(fd);
    // No more than a page: beside programs with a thousand pipes the kernel gives a pipe no more, pipe(7).
    write(fd[1], big, 4000);
    read(fd[0], small, 60000);
    read(fd[0], small, -1);
    return small[3];
}
