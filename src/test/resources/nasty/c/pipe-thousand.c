// verdict: completed
#include <stdio.h>
#include <unistd.h>

int main(void) {
    int fd[2];
    int made = 0;
    while (made < 1000 && pipe(fd) == 0)
        made++;
    fork();
    perror("pipe");
    printf("%d, last %d\n", made, fd[1]);
}
