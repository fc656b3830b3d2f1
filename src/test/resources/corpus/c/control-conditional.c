// LANGUAGE: ?: and short-circuit evaluation with side effects.
#include <stdio.h>

int calls = 0;

int yes(void) { calls++; return 1; }
int no(void) { calls++; return 0; }

int main(void)
{
    int a = yes() && no() && yes();
    int b = no() || yes() || yes();
    printf("%d %d %d\n", a, b, calls);
    int n = 5;
    printf("%s %d\n", n % 2 ? "odd" : "even", n > 3 ? n < 6 ? 1 : 2 : 3);
    (n > 3) ? (n = 30) : (n = 40);
    printf("%d\n", n);
    if (!(n == 30) || (n & 2 && n != 31))
        printf("yes\n");
    printf("%d %d\n", 1 < 2 == 1, 3 > 2 > 1);
    return 0;
}
