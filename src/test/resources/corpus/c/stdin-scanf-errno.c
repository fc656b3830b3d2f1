// What scanf leaves in errno at the end of the input depends on its first conversion; and where glibc forgets the zeros of %#g.
#include <errno.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    int number = 7;
    char letter = 'c', word[9] = "keep";
    errno = EAGAIN;
    printf("%d", scanf("%d", &number));
    printf(" %d\n", errno);
    errno = EAGAIN;
    printf("%d", scanf("%c", &letter));
    printf(" %d\n", errno);
    errno = EAGAIN;
    printf("%d", scanf(" %c", &letter));
    printf(" %d\n", errno);
    errno = EAGAIN;
    printf("%d", scanf("%*[a-z]%8s", word));
    printf(" %d\n", errno);
    fflush(stdout);
    if (fork() == 0) {
        errno = EAGAIN;
        printf("%d", scanf("x%d", &number));
        printf(" %d %d %c %s\n", errno, number, letter, word);
        return 0;
    }
    wait(NULL);
    printf("%#g %#.2g %#g\n", 999999.5, 99.5, 1000000.0);
    return 0;
}
