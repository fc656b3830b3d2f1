// LANGUAGE: for, while, do, break, continue, nested.
#include <stdio.h>

int main(void)
{
    for (int i = 0; i < 10; i++) {
        if (i == 3)
            continue;
        if (i == 6)
            break;
        printf("%d ", i);
    }
    int n = 3;
    while (n--)
        printf("w%d ", n);
    do {
        printf("d%d ", n);
    } while (++n < 2);
    for (;;) {
        if (n++ > 4)
            break;
    }
    printf("%d\n", n);
    int i, j;
    for (i = 0, j = 10; i < j; i += 2, j--)
        ;
    printf("%d %d\n", i, j);
    for (i = 0; i < 3; i++)
        for (j = 0; j < 3; j++) {
            if (j == i)
                break;
            printf("(%d,%d)", i, j);
        }
    printf("\n");
    return 0;
}
