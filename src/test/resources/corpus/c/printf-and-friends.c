// LANGUAGE: puts, putchar, fputs, fputc, fprintf on both streams, and their results.
#include <stdio.h>

int main(void)
{
    puts("puts");
    putchar('p');
    putchar('\n');
    fputs("fputs\n", stdout);
    fputc('c', stdout);
    putc('\n', stdout);
    fprintf(stdout, "%s\n", "fprintf");
    fprintf(stderr, "error %d\n", 1);
    fputs("error 2\n", stderr);
    printf("%d %d\n", putchar('x'), puts(""));
    return 0;
}
