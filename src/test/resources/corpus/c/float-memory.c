// Floating-point numbers in structures, on the heap, behind pointers and through a pipe, byte for byte.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
struct sample { char c; double x; float f; int n; };
static void swap(double *a, double *b) { double t = *a; *a = *b; *b = t; }
struct sample doubled(struct sample s) { s.x *= 2; s.f += 1; return s; }
int main(void) {
    struct sample s = {'a', 2.5, 1.25f, 3}, t = doubled(s), many[2] = {{.x = 1.5}, s};
    printf("%zu %g %g %g %g %g\n", sizeof s, t.x, t.f, s.f, many[0].x, many[1].x);
    double *heap = malloc(3 * sizeof(double)), *end = heap + 3;
    heap[0] = 1; heap[1] = heap[0] / 3; heap[2] = heap[0] + heap[1];
    swap(heap, heap + 2);
    for (double *p = heap; p < end; p++) printf("%f ", *p);
    double copy[3], sum[2][2] = {{1, 2}, {3, 4}};
    memcpy(copy, heap, sizeof copy);
    memset(heap, 0, 3 * sizeof(double));
    sum[1][0] += .5;
    printf("%f %f %f\n", copy[1], heap[1], sum[1][0]);
    int fd[2];
    pipe(fd);
    if (fork() == 0) {
        float f = 0.1f;
        t.x = -1e-300;
        write(fd[1], copy, sizeof copy);
        write(fd[1], &f, sizeof f);
        write(fd[1], &t, sizeof t);
        exit(0);
    }
    float f;
    read(fd[0], heap, 3 * sizeof(double));
    read(fd[0], &f, sizeof f);
    read(fd[0], &s, sizeof s);
    wait(NULL);
    printf("%.17g %.17g %.10f %g %g %d\n", heap[0], heap[1], f, s.x, t.x, memcmp(heap, copy, sizeof copy) == 0);
    free(heap);
}
