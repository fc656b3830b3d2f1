// verdict: output-limit
#include <unistd.h>

int main(void) {
    int fd[2];
    char page[4096];
    for (int i = 0; i < 4096; i++)
        page[i] = 'x';
    for (int i = 0; i < 3; i++)
        fork();
    while (pipe(fd) == 0)
        write(fd[1], page, 4096);
    pause();
}
