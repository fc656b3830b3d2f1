// LANGUAGE: division towards zero, remainder, shifts and bit operators.
#include <stdio.h>

int main(void)
{
    int a = -17, b = 5;
    printf("%d %d %d %d\n", a / b, a % b, a / -b, a % -b);
    printf("%d %d %d\n", a >> 2, 1 << 10, 1 << 31);
    printf("%u %u\n", 0x80000000u >> 4, ~0u << 28);
    printf("%d %d %d %d\n", 12 & 10, 12 | 10, 12 ^ 10, ~12);
    printf("%d %d %d\n", !a, !!a, -(-a));
    long big = 1L << 40;
    printf("%ld %ld\n", big, big >> 3);
    unsigned char byte = 0xf0;
    printf("%d %d\n", byte >> 4, (byte << 4) & 0xff);
    return 0;
}
