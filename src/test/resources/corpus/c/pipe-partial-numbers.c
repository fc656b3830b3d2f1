// Bytes that make no whole number: the others stay as they are.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>
int main(void) {
    int fd[2], a[4] = {1, 2, 3, 4}, x = 0x01020304, y = 0x11121314;
    long l = -1;
    pipe(fd);
    write(fd[1], a, sizeof a);
    read(fd[0], a, sizeof a);
    write(fd[1], "Z", 1);
    printf("%ld\n", (long) read(fd[0], &x, 1));
    printf("%x\n", x);
    write(fd[1], "abcdef", 6);
    printf("%ld\n", (long) read(fd[0], a, 16));
    printf("%x %x %x\n", a[0], a[1], a[2]);
    write(fd[1], &y, 2);
    printf("%ld\n", (long) read(fd[0], &l, 8));
    printf("%lx\n", l);
    write(fd[1], a, 3);
    printf("%ld\n", (long) read(fd[0], &a[2], 16));
    printf("%x %x %x\n", a[0], a[1], a[2]);
    return 0;
}
