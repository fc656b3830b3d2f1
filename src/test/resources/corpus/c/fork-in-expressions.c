// LANGUAGE: fork anywhere in an expression, operands in gcc's order.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    int a = !fork() + 2 * !fork();
    printf("a %d\n", a);
    int b = a > 1 ? fork() > 0 : -1;
    printf("b %d\n", b);
    return 0;
}
