// LANGUAGE: arguments and results are converted to the declared types.
#include <stdio.h>

char low(int x) { return x; }
unsigned char ulow(int x) { return x; }
long wide(int x) { return x; }
int taken(char c) { return c; }
short cut(long x) { return x; }

int main(void)
{
    printf("%d %d %ld %d %d\n", low(300), ulow(-1), wide(-5) * 1000000000, taken(200), cut(70000));
    unsigned short us = -1;
    int i = us + 1;
    printf("%d %d\n", us, i);
    long l = 1u - 2;
    long m = 1 - 2;
    printf("%ld %ld\n", l, m);
    return 0;
}
