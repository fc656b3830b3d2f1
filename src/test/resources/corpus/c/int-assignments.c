// LANGUAGE: compound assignment, ++ and -- before and after, chains of =.
#include <stdio.h>

int main(void)
{
    int a, b, c;
    a = b = c = 7;
    a += 3; b -= 3; c *= 3;
    printf("%d %d %d\n", a, b, c);
    a /= 3; b %= 3; c <<= 2;
    printf("%d %d %d\n", a, b, c);
    a |= 8; b ^= 5; c &= 60; c >>= 1;
    printf("%d %d %d\n", a, b, c);
    int i = 5;
    int x = i++ * 2;
    int y = ++i * 2;
    int z = i--;
    printf("%d %d %d %d\n", x, y, z, i);
    int array[3] = {1, 2, 3};
    int n = 0;
    array[n++] += 10;
    array[n]++;
    printf("%d %d %d %d\n", array[0], array[1]++, --array[2], n);
    a = (b = 4, b + 1);
    printf("%d %d\n", a, b);
    return 0;
}
