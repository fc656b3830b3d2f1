#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

/* Which operand comes first where a conversion makes the result smaller, as gcc has it. */
static unsigned g = 3;
static long l = 100000000007;
static unsigned long u = 100000000009;
static int i = 70000;

static int f(int x) {
    g = x * 5 + 1;
    l = x * 7 + 2;
    u = x * 11 + 4;
    i = x * 13 + 8;
    return x;
}

int main(void) {
    printf("%d\n", (int)(u | f(1)));
    printf("%d\n", (int)(l | f(2)));
    printf("%d\n", (int)(u + f(3)));
    printf("%d\n", (int)(u - f(4)));
    printf("%d\n", (int)(u * f(5)));
    printf("%d\n", (short)(i | f(6)));
    printf("%d\n", (short)(i + f(7)));
    printf("%d\n", (int)(-l - f(8)));
    printf("%d\n", (int)(-l + f(9)));
    printf("%d\n", (int)(~u | f(10)));
    printf("%d\n", (int)(u + 1 + f(11)));
    printf("%d\n", (int)(f(12) - ~l));
    printf("%d\n", (int)(g + f(13)));
    printf("%ld\n", (long)(~g - f(14)));
    printf("%ld\n", (long)(~g + f(15)));
    printf("%ld\n", (long)((g + 1) - f(16)));
    printf("%ld\n", (long)((u, u) + f(17)));
    printf("%d\n", (i, i) ^ f(18));
    short s = l + f(19);
    char c = u & f(20);
    printf("%d %d\n", s, c);
    if (fork() == 0) {
        int n = l * 3 + f(21);
        unsigned m = ~u - f(22);
        printf("%d %u\n", n, m);
        return n & 127;
    }
    wait(NULL);
    return (u ^ f(23)) & 127;
}
