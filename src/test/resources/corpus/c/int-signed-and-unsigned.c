// LANGUAGE: comparisons and arithmetic between signed and unsigned.
#include <stdio.h>
#include <string.h>
#include <stdint.h>

int main(void)
{
    int minus = -1;
    unsigned one = 1;
    size_t length = strlen("four");
    printf("%d %d %d\n", minus < one, minus < (int) one, minus > length);
    printf("%u %d\n", minus + one, -7 / 2);
    printf("%u %u\n", (unsigned) -7 / 2, (unsigned) -7 % 10);
    unsigned long big = -1;
    printf("%lu %lu %lu\n", big, big / 10, big % 1000);
    printf("%lu %d\n", big >> 60, big > 5);
    printf("%lx\n", big - length);
    uint64_t half = big / 2 + 1;
    printf("%lu %lu %d\n", half / 3, big / half, half >= big);
    return 0;
}
