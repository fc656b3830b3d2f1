// Which operand of a floating-point operator comes first shows where one of them changes what the other reads.
#include <stdio.h>
#include <unistd.h>
double addx(double *p) { *p += 1; return *p; }
float addf(float *p) { *p += 1; return *p; }
int addi(int *p) { *p += 1; return *p; }
int main(void) {
 fork();
 double x = 2, y; float f = 3; int i = 4;
 y = x - 3 * addx(&x); printf("%g %g\n", x, y);
 y = x * 3 * addx(&x); printf("%g %g\n", x, y);
 y = x * (3 * addx(&x)); printf("%g %g\n", x, y);
 y = x + 1 - addx(&x); printf("%g %g\n", x, y);
 y = x * -addx(&x); printf("%g %g\n", x, y);
 y = -x * addx(&x); printf("%g %g\n", x, y);
 y = -x * -addx(&x); printf("%g %g\n", x, y);
 y = x + -addx(&x); printf("%g %g\n", x, y);
 y = -x - addx(&x); printf("%g %g\n", x, y);
 y = -x - -addx(&x); printf("%g %g\n", x, y);
 y = -x + -addx(&x); printf("%g %g\n", x, y);
 y = -x / -addx(&x); printf("%g %g\n", x, y);
 y = x / 2 + addx(&x); printf("%g %g\n", x, y);
 y = x * 2 + x * addx(&x); printf("%g %g\n", x, y);
 y = x + f + addx(&x); printf("%g %g\n", x, y);
 y = x + i + addx(&x); printf("%g %g\n", x, y);
 y = f + addf(&f); printf("%g %g\n", f, y);
 y = f * 2.0 + addf(&f); printf("%g %g\n", f, y);
 y = f - addf(&f); printf("%g %g\n", f, y);
 y = f * addf(&f); printf("%g %g\n", f, y);
 y = x + addf(&f) + f; printf("%g %g\n", f, y);
 y = i + addi(&i) * 1.5; printf("%d %g\n", i, y);
 y = i * 1.5 + addi(&i); printf("%d %g\n", i, y);
 y = (double) i + addi(&i); printf("%d %g\n", i, y);
 y = (float) x + addx(&x); printf("%g %g\n", x, y);
 y = (float) (x + addx(&x)); printf("%g %g\n", x, y);
 f = f + addf(&f) * 1.0; printf("%g\n", f);
 i = x + addx(&x); printf("%d %g\n", i, x);
 i = x - addx(&x) < 0; printf("%d %g\n", i, x);
 i = -x == -addx(&x); printf("%d %g\n", i, x);
 i = x == addx(&x); printf("%d %g\n", i, x);
 i = addx(&x) == x; printf("%d %g\n", i, x);
 i = x > addx(&x) - 0.5; printf("%d %g\n", i, x);
 i = x < addx(&x) - 0.5; printf("%d %g\n", i, x);
 i = x + 0.5 < addx(&x); printf("%d %g\n", i, x);
 i = x * 3 < addx(&x) * 3; printf("%d %g\n", i, x);
 i = (int) x == addx(&x); printf("%d %g\n", i, x);
 i = f == addf(&f); printf("%d %g\n", i, f);
 i = x == addf(&f); printf("%d %g\n", i, x);
 i = f < x + addf(&f) - x; printf("%d %g\n", i, f);
 x += x * addx(&x); printf("%g\n", x);
 x = x / addx(&x) + x; printf("%g\n", x);
 x = (x > addx(&x) ? x : -x) * addx(&x); printf("%g\n", x);
 y = !x + addx(&x); printf("%g %g\n", x, y);
 double a[3] = {1, 2, 3}; i = 0; a[i++] += i * 2.5; printf("%g %g %d\n", a[0], a[1], i);
 a[i] = addx(&a[1]) * a[i]; printf("%g\n", a[1]);
 y = a[2] + addx(&a[2]); printf("%g\n", y);
 double *p = &x; y = *p + addx(p); printf("%g\n", y);
 return 0;
}
