// %f, %e and %g with every flag, to stdout and into memory.
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>
int main(int argc, char *argv[]) {
    double x = 20.0 / 3, none = argc - 1;
    printf("[%10.3f] [%-10.2f] [%+.1f] [% f] [%010.2f] [%#.0f] [%.0f] [%5.0f]\n", x, x, x, x, -x, x, x, 2.5);
    printf("[%e] [%.2E] [%g] [%G] [%g] [%g] [%#g] [%lf] [%.3lf]\n", x, 12345.678, 1e-5, 1e-10, 1e5, 1e6, 1.0, x, x);
    printf("%0+8.1f|% 08.2f|%-+8.1f|%#g|%#.3e|%.0e|%.0g|%#.0f\n", 3.14159, 2.5, 2.5, 2.5, 2.5, 25000.0, 25000.0, 2.5);
    printf("%g %g %g %g %G\n", 1e15, 123456789.0, 0.00001234, 1e-5, 1e-300);
    printf("%.15g %.16g %.17g %.0f %.3f\n", 0.1, 0.1, 0.1, 1e20, 1e22);
    printf("%.300f|%.30g|%300.2f\n", 0.1 + none, 1e100 + none, 5e-324);
    printf("%g %g %g %f\n", 5e-324, 1.7976931348623157e308, 123456.5, 1e300);
    printf("%f %.0f %.0f %.0f %.0f %.2f\n", .5f, 0.5, 1.5, 2.5, 3.5, 1.005);
    printf("%.*f %*.*f %-*.1f|\n", 3, 1.5, 8, 2, 1.25, argc + 6, 2.25);
    printf("%f %.3f %ld %d %f %s %c\n", 1.0, 2.0f, 3L, 4, 5.0, "six", '7');
    printf("%f %f %f %f %f %f %f %f %f %f %d\n", 1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 11);
    printf("%ld\n", printf("%f %d %d\n", none, -1, 2) + 0L);
    char text[40];
    int n = sprintf(text, "%.2f|%8.3e|%d|%-7g|", x, x, 3, x);
    printf("%d %s\n", n, text);
    n = snprintf(text, 6, "%f", 123.456);
    printf("%d %s\n", n, text);
    fflush(stdout);
    if (fork() == 0) {
        dprintf(STDOUT_FILENO, "%08.3f\n", -x);
        printf("%5.1f%%\n", 99.95);
        return 0;
    }
    wait(NULL);
}
