// LANGUAGE: decimal, octal, hexadecimal and character constants, escapes, sizeof.
#include <stdio.h>
#include <sys/types.h>

int main(void)
{
    printf("%d %d %d %d\n", 100, 0100, 0x100, 0XfF);
    printf("%d %d %d %d %d\n", 'A', '\n', '\0', '\x41', '\101');
    printf("%c%c%c\n", 'a' + 1, "xyz"[1], '\'');
    printf("tab\there \"quoted\" back\\slash %d%%\n", 50);
    printf("%zu %zu %zu %zu %zu\n", sizeof(int), sizeof(char), sizeof(long), sizeof(pid_t), sizeof(char *));
    int a[10];
    char text[] = "hello";
    printf("%zu %zu %zu\n", sizeof a, sizeof(a) / sizeof(a[0]), sizeof text);
    printf("%ld %lu\n", 123456789012L, 4000000000UL);
    printf("one " "two "
           "three\n");
    return 0;
}
