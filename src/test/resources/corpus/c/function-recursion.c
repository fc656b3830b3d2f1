// LANGUAGE: functions, prototypes and recursion, also mutual.
#include <stdio.h>

int factorial(int n);
static int is_odd(int n);

static int is_even(int n) { return n == 0 ? 1 : is_odd(n - 1); }
static int is_odd(int n) { return n == 0 ? 0 : is_even(n - 1); }

int fibonacci(int n)
{
    if (n < 2)
        return n;
    return fibonacci(n - 1) + fibonacci(n - 2);
}

void hanoi(int n, char from, char to, char spare)
{
    if (n == 0)
        return;
    hanoi(n - 1, from, spare, to);
    printf("%c%c ", from, to);
    hanoi(n - 1, spare, to, from);
}

int main(void)
{
    printf("%d %d %d %d\n", factorial(10), fibonacci(15), is_even(10), is_odd(10));
    hanoi(3, 'A', 'C', 'B');
    printf("\n");
    return 0;
}

int factorial(int n)
{
    return n <= 1 ? 1 : n * factorial(n - 1);
}
