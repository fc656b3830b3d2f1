// LANGUAGE: pointers to variables and elements, pointer arithmetic.
#include <stdio.h>

int main(void)
{
    int a[5] = {10, 20, 30, 40, 50};
    int *p = a, *end = a + 5;
    int sum = 0;
    for (; p < end; p++)
        sum += *p;
    printf("%d %ld\n", sum, (long) (end - a));
    p = &a[2];
    printf("%d %d %d\n", *p, p[1], *(p - 1));
    printf("%d\n", *p++);
    printf("%d\n", (*p)++);
    printf("%d %d\n", *p, a[3]);
    int **pp = &p;
    **pp = 7;
    printf("%d %d\n", a[3], p == &a[3]);
    const char *s = "text";
    while (*s)
        putchar(*s++);
    putchar('\n');
    char *t = NULL;
    printf("%d %d\n", t == NULL, !t);
    return 0;
}
