// What is no number, infinities and the minus before a zero.
#include <stdio.h>
#include <math.h>
#include <sys/wait.h>
#include <unistd.h>
#include <errno.h>
int main(int argc, char *argv[]) {
 fork();
 double z = argc - 1, n = z / z;
 printf("%f %f %e %G %10f|%-10f|%+f %010f\n", n, -n, n, n, n, n, -n, n);
 printf("%d %d %d %d\n", n == n, n != n, n < n, !n);
 printf("%f %f\n", sqrt(z - 1), pow(z - 1, .5)); 
 printf("%d\n", errno == EDOM);
 float f = n; printf("%f %d\n", f, f != f);
 printf("%d %ld %d\n", (int) n, (long) n, (int) (1e10 + z));
 printf("%u %lu %lu\n", (unsigned)(z - 1), (unsigned long) (z - 1), (unsigned long)(1.8e19 + z));
 printf("%d %d\n", (char) (300.5 + z), (short) (70000.5 + z));
 printf("%f %f\n", floor(z - 0.5), ceil(z - 0.5));
 printf("%.300f|%.30g|%300.2f\n", 0.1 + z, 1e100 + z, 5e-324);
 printf("%g %g %g %g\n", 5e-324, 1.7976931348623157e308, 123456.5, 0.0001);
 printf("%f %f %f %f\n", NAN, -NAN, NAN + z, INFINITY - INFINITY + z);
 printf("%f %F %f %5.1f|%-8f|%08f\n", 1 / z, -1 / z, z / z, 1.0/0.0, 1.0/0.0, 1.0/0.0);
 wait(NULL);
}
