// LANGUAGE: 32-bit wrap-around, unsigned, narrow types.
#include <stdio.h>
#include <limits.h>

int main(void)
{
    unsigned int u = UINT_MAX;
    u++;
    int i = INT_MAX;
    unsigned v = i;
    v += 1;
    i = (int) v;
    char c = 127;
    c++;
    unsigned char uc = 255;
    uc += 2;
    short s = 32767;
    s++;
    long l = INT_MAX;
    l = l * 4 + 3;
    printf("%u %d %d %d %d %ld\n", u, i, c, uc, s, l);
    printf("%d %u %x %X %o\n", (int) l, (unsigned) l, 255u, 48879, 8);
    printf("%d %d\n", 65536 * 30000, (char) 200);
    return 0;
}
