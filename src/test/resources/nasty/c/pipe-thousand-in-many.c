// verdict: output-limit
#include <unistd.h>

int main(void) {
    int fd[2];
    for (int i = 0; i < 6; i++)
        fork();
    while (pipe(fd) == 0)
        ;
}
