// verdict: completed
#include <stdio.h>
#include <unistd.h>

int main(void) {
    char c;
    for (int fd = 990; fd < 1030; fd++) {
        write(fd, "x", 1);
        read(fd, &c, 1);
        dup(fd);
        dup2(1, fd);
        dup2(fd, 5);
        close(fd);
    }
    close(-1);
    close(2147483647);
    dup2(1, 2147483647);
    write(-1, "x", 1);
    printf("and all goes on\n");
}
