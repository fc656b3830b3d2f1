// verdict: time-limit
#include <unistd.h>

int main(void) {
    int fd[2];
    pipe(fd);
    for (int i = 0; i < 100000; i++)
        write(fd[1], "nobody ever reads what is written here, and so the pipe fills up", 64);
}
