// LANGUAGE: close, read and write set errno.
#include <stdio.h>
#include <errno.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char c;
    if (close(99) == -1)
        printf("%d %s\n", errno == EBADF, strerror(errno));
    if (read(98, &c, 1) < 0)
        perror("read");
    errno = 0;
    if (write(97, "x", 1) < 0)
        fprintf(stderr, "write: %s (%d)\n", strerror(errno), errno);
    printf("%d\n", dup2(95, 96));
    return 0;
}
