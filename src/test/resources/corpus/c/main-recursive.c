// LANGUAGE: main may call itself; returning then goes back to the caller.
#include <stdio.h>

int depth = 0;

int main(void)
{
    if (++depth < 3)
        printf("main returned %d\n", main());
    return depth;
}
