// Floating-point numbers: every operator, each kind of variable, copied by fork as any other.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
double global = 1.5, table[4] = {1, 2.5, -3e-5};
static double third = 1.0 / 3, grid[3][2] = {{.5}, {1}, {M_PI, 1e-3f}};
float single = 0.1f;
double mean(double *a, int n) { double s = 0; for (int i = 0; i < n; i++) s += a[i]; return s / n; }
float half(float x) { return x / 2; }
double factorial(int n) { return n <= 1 ? 1 : n * factorial(n - 1); }
int main(void) {
    double x = 10, y = 3, z = -0.0;
    float f = 0.1;
    int i = 7;
    printf("%f %f %f %f\n", x + y, x - y, x * y, x / y);
    printf("%d %d %d %d %d %d\n", x < y, x <= y, x > y, x >= y, x == y, x != y);
    i += 2.6; i *= 1.5; i /= 0.3; printf("%d\n", i);
    x++; --y; ++f; f--; printf("%f %f %.9g\n", x, y, f);
    x *= 2; x -= .5; x /= 3; printf("%.17g %f %f\n", x, -x, +x);
    printf("%s %s %s %d %d %d\n", 0.0 ? "t" : "f", -0.0 ? "t" : "f", 0.1 ? "t" : "f", !z, z == 0, z && 1);
    if (z) puts("yes"); else puts("no");
    while (x > 1) x /= 2;
    for (double t = 3; t; t--) printf("%g ", t);
    for (double t = 0; t < 1; t += 0.25) printf("%.2f ", t);
    printf("\n%g %f %f %.20g\n", x, mean(table, 4), half(3), factorial(20));
    printf("%d %d %.20f\n", f == 0.1, single == 0.1f, single);
    float sum = 0; for (i = 0; i < 10; i++) sum += 0.1f;
    double exact = 0; for (i = 0; i < 10; i++) exact += 0.1;
    printf("%.9f %d %.17f %d\n", sum, sum == 1, exact, exact == 1);
    printf("%.10f %.10f %g %g\n", 1.0f / 3, f * f, grid[2][0], grid[0][1]);
    printf("%f %f\n", i ? 1 : 2.5, i ? x : 1);
    printf("%f %f %f %f %f %f\n", sqrt(2), pow(2, 10), pow(2, .5), fabs(-2.5), floor(-2.5), ceil(-2.5));
    printf("%.17g %.17g\n", pow(1.1, -1), pow(3.3, 2));
    printf("%s\n", 0.1 + 0.2 == 0.3 ? "equal" : "different");
    if (fork() == 0) {
        global += third;
        table[0] = global * 2;
        printf("child %f %f\n", global, table[0]);
        return 2.9;
    }
    int status;
    wait(&status);
    printf("parent %f %f %d\n", global, table[0], WEXITSTATUS(status));
}
