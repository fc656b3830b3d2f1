// LANGUAGE: gcc rewrites expressions before it decides which operand comes first; calls that change the other operand show it.
#include <stdio.h>

int g, h;
unsigned u;
unsigned long w;

void start(void)
{
    g = 5;
    h = 6;
    u = 7;
    w = 1000;
}

int f(int x)
{
    g = 100;
    h += 30;
    u = 50;
    w = 9;
    return x;
}

unsigned long half(void)
{
    w /= 2;
    return w;
}

#define SHOW(e) (start(), printf("%s is %ld\n", #e, (long)(e)))

int main(void)
{
    SHOW(-g + f(3));
    SHOW(f(3) + -g);
    SHOW(~g < ~f(3));
    SHOW(~f(3) < ~g);
    SHOW(f(3) ^ ~g);
    SHOW(~g ^ f(3));
    SHOW(~h & ~f(3));
    SHOW((g + 1) + f(3));
    SHOW((u + 1) + f(3));
    SHOW(g * 3 * f(3));
    SHOW(f(3) < g + 1);
    SHOW(g + 1 > f(3));
    SHOW(g - f(3) * 3);
    SHOW(g * 3 < f(3) * 3);
    SHOW(w / half());
    SHOW(half() / w);
    SHOW(w % half());
    SHOW(w >> (half() & 3));
    SHOW(w < half());
    int a[9] = {0};
    SHOW(a[f(1)] = g + 1);
    SHOW(a[f(2)] = g);
    SHOW(a[f(1) & 7] = half() % 30);
    SHOW(a[g % 9] = -f(4));
    SHOW(a[g % 9] = f(4));
    for (int i = 0; i < 9; i++)
        printf("%d ", a[i]);
    return 0;
}
