// LANGUAGE: operands and arguments in the order in which gcc evaluates them.
#include <stdio.h>

int g = 1, array[20];

int say(int n)
{
    printf("<%d>", n);
    return n;
}

int change(void)
{
    g += 10;
    return 100;
}

int three(int a, int b, int c)
{
    return a * 100 + b * 10 + c;
}

int main(void)
{
    printf("%d\n", say(1) + say(2) * say(3));
    printf("%d\n", three(say(1), say(2), say(3)));
    array[say(4)] = say(5);
    array[say(4)] += say(6);
    printf("%d\n", array[4]);
    g = 1;
    printf("%d\n", g + change());
    g = 1;
    printf("%d\n", g - change());
    g = 1;
    g -= change();
    printf("%d\n", g);
    g = 1;
    int x = g < change() - 95;
    printf("%d %d\n", x, (say(7), say(8)));
    g = 1;
    printf("%d %d\n", g, change());
    return 0;
}
