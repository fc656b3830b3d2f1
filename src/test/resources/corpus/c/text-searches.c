// What string.h and ctype.h have besides copying: spans, comparisons of memory, classes of characters.
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    char text[] = "hello, World 42";
    printf("%zu %zu %zu\n", strspn(text, "ehlo"), strcspn(text, " ,"), strcspn(text, "#"));
    char *found = strpbrk(text, "0123456789");
    printf("%s %d\n", found, strpbrk(text, "xyz") == NULL);
    printf("%s %s\n", index(text, 'o'), rindex(text, 'o'));
    printf("%d %d %d\n", strncasecmp(text, "HELLO there", 5), strcasecmp(text, "hello"), strncasecmp(text, "HEY", 3));
    printf("%d\n", strcoll(text, text + 1) < 0);

    int a[] = {1, 2, 300}, b[] = {1, 2, 300};
    printf("%d %d\n", memcmp(a, b, sizeof a), bcmp(a, b, sizeof(int)));
    if (fork() == 0) {
        b[2] = 2;
        printf("%d %d\n", memcmp(a, b, sizeof a), memcmp(a, b, 8));
        return memcmp(a, b, sizeof a) != 0;
    }
    wait(NULL);
    char bytes[4] = {-1, 0, 1, 2};
    unsigned char same[4] = {255, 0, 1, 2};
    printf("%d %d\n", memcmp(bytes, same, 4), memcmp(bytes, "\1", 1));
    char *at = memchr(text, 'W', sizeof text);
    printf("%s %d %ld\n", at, memchr(text, 'W', 3) == NULL, (long) ((char *) memchr(bytes, 255, 4) - bytes));

    for (int c = -1; c < 256; c++) {
        int classes = isalpha(c) | isdigit(c) | isspace(c) | ispunct(c) | isupper(c) | islower(c) | isalnum(c)
            | isprint(c) | isgraph(c) | iscntrl(c) | isblank(c) | isxdigit(c);
        printf("%d:%d,%d,%d ", c, classes, isascii(c), toascii(c));
        if (c % 16 == 15)
            printf("\n");
    }
    printf("%d %d\n", isxdigit('f'), isblank('\t'));
    return 0;
}
