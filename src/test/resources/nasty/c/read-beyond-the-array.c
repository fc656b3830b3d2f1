// verdict: completed
#include <unistd.h>

int main(void) {
    int fd[2];
    char small[4];
    char big[5000];
    for (int i = 0; i < 5000; i++)
        big[i] = 'x';
    pipe(fd);
    for (int i = 0; i < 10; i++)
        write(fd[1], big, 5000);
    read(fd[0], small, 60000);
    read(fd[0], small, -1);
    return small[3];
}
