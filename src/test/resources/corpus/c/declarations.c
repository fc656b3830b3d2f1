// Beyond LANGUAGE: typedef, enum, const, bool, several declarators, unsigned names.
#include <stdio.h>
#include <stdbool.h>
#include <stdint.h>

typedef int number;
typedef unsigned char byte;
typedef enum { OFF, ON } state;

enum { LIMIT = 4, NEXT };
const int table[LIMIT] = {1, 2, 3, 4};
static number hidden = 9;
long long huge = 1LL << 50;

int main(void)
{
    number a = 1, *p = &a, b[2] = {5, 6};
    byte small = 300;
    state light = ON;
    bool ready = 17;
    const char *const title = "title";
    register int fast = 3;
    volatile int slow = 4;
    uint8_t u8 = -1;
    printf("%d %d %d %d %d %d\n", a, *p, b[1], small, light, ready);
    printf("%d %d %s %d %d %lld %d\n", NEXT, table[3], title, fast, slow, huge, u8);
    printf("%d %zu\n", hidden, sizeof(bool));
    if (ready == true && !false)
        printf("true\n");
    return 0;
}
