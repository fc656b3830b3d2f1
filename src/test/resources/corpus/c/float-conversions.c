// Between floating-point numbers and integers, both ways, as gcc has x86-64 do it, also where C leaves the result open.
#include <limits.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
double start = 5; float quotient = 7 / 2; int cut = 2.99;
int main(int argc, char *argv[]) {
    unsigned u = 4000000000u; unsigned long ul = ULONG_MAX; long l = 9007199254740993;
    int i = 7, zero = argc - 1;
    printf("%f %f %f %f\n", (double) u, (double) ul, (double) l, (double) i / 2);
    printf("%.1f %.1f %f %f\n", (float) ul, (float) l, (float) 16777217, LONG_MAX * 1.0);
    printf("%d %u %ld %lu %g %g %d\n", (int) 3.99, (unsigned) 3e9, (long) -1e15, (unsigned long) 1.5e19, start, quotient, cut);
    double x = 1e10; printf("%ld\n", (long) x);
    x = -3.7; i = x; printf("%d\n", i);
    unsigned char c = 250; c += 3.7; printf("%d\n", c); c *= 0.5; printf("%d\n", c);
    short s = -3.9; printf("%d %d %d\n", s, (_Bool) 0.5, (char) 65.9);
    ul = ul * 0.5; printf("%lu\n", ul);
    float q = 1e30; q = q * q; printf("%f\n", q); q = 1e-30f; printf("%g %g\n", q * q, (double) q * q);
    printf("%d %ld %d\n", (int) (1e10 + zero), (long) (1e30 + zero), (int) (-1e10 + zero));
    printf("%u %lu %lu\n", (unsigned) (zero - 1.0), (unsigned long) (zero - 1.0), (unsigned long) (1.8e19 + zero));
    printf("%d %d\n", (char) (300.5 + zero), (short) (70000.5 + zero));
    printf("%zu %zu %zu\n", sizeof 1.0f, sizeof(q * 2.0), sizeof(float));
    printf("%d %d\n", (int) (0.1 + 0.7) * 10, (int) ((0.1 + 0.7) * 10));
    if (fork() == 0)
        _exit((int) 41.99);
    int status;
    wait(&status);
    printf("%d %.1f\n", WEXITSTATUS(status), WEXITSTATUS(status) / 2.0);
}
