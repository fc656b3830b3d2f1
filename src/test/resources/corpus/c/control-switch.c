// LANGUAGE: switch with fall-through, default in the middle, character cases, nesting.
#include <stdio.h>

enum colour { RED, GREEN = 5, BLUE };

int classify(int n)
{
    switch (n) {
    case 0:
        return 100;
    case 1:
    case 2:
        n += 10;
    default:
        n++;
        break;
    case 3: {
        int m = n * n;
        n = m;
    }
    case -4:
        n *= 2;
    }
    return n;
}

int main(void)
{
    for (int i = -5; i < 6; i++)
        printf("%d ", classify(i));
    printf("\n");
    enum colour c = BLUE;
    switch (c) {
    case RED: printf("red\n"); break;
    case GREEN: printf("green\n"); break;
    case BLUE: printf("blue %d\n", BLUE); break;
    }
    for (const char *s = "a,b;"; *s; s++) {
        switch (*s) {
        case ',': case ';':
            continue;
        case 'b':
            printf("bee ");
            break;
        default:
            switch (*s - 'a') { case 0: printf("zero "); break; default: printf("other "); }
        }
        printf("%c\n", *s);
    }
    return 0;
}
