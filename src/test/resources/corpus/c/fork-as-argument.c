// LANGUAGE: arguments are evaluated from right to left.
#include <stdio.h>
#include <unistd.h>

int number = 0;

int next(void)
{
    return ++number;
}

void show(int a, int b, int c)
{
    printf("%d %d %d\n", a, b, c);
}

int main(void)
{
    show(next(), next(), next());
    printf("%d %d %d\n", next(), next(), next());
    show(fork() > 0, next(), fork() > 0);
    return 0;
}
