// LANGUAGE: qsort and bsearch with comparisons as textbooks write them, each call of one shown once.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

static int calls;
static int ascending(const void *a, const void *b)
{
    calls++;
    return *(const int *) a - *(const int *) b;
}
static int descending(const void *a, const void *b)
{
    int x = *(int *) a, y = *(int *) b;
    return (x < y) - (x > y);
}
static int talking(const void *a, const void *b)
{
    const int *x = a, *y = b;
    printf("%d?%d ", *x, *y);
    return *x % 10 < *y % 10 ? -1 : *x % 10 > *y % 10;
}
static void show(const int *a, int n)
{
    for (int i = 0; i < n; i++)
        printf("%d ", a[i]);
    puts("");
}

int main(void)
{
    int a[] = {5, 3, 9, 1, 7, 3, 8};
    int n = sizeof a / sizeof a[0];
    qsort(a, n, sizeof(int), ascending);
    show(a, n);
    printf("%d calls\n", calls);
    qsort(a, n, sizeof *a, descending);
    show(a, n);
    int tens[] = {31, 12, 42, 11, 22, 51, 20, 32};
    qsort(tens, 8, sizeof tens[0], talking);
    puts("");
    show(tens, 8);
    qsort(tens + 2, 4, sizeof(int), ascending);
    show(tens, 8);
    qsort(tens, 0, sizeof(int), NULL);
    int *many = malloc(100 * sizeof(int));
    for (int i = 0; i < 100; i++)
        many[i] = i * 37 % 101;
    calls = 0;
    qsort(many, 100, sizeof *many, ascending);
    printf("%d %d %d %d\n", many[0], many[50], many[99], calls);
    int key = many[42], absent = 1000;
    int *found = bsearch(&key, many, 100, sizeof(int), ascending);
    printf("%d %d\n", (int) (found - many), bsearch(&absent, many, 100, sizeof(int), ascending) == NULL);
    free(many);
    fflush(stdout);
    for (int i = 0; i < 2; i++) {
        if (fork() == 0) {
            qsort(a, n, sizeof(int), i == 0 ? ascending : descending);
            printf("child %d: %d %d\n", i, a[0], a[6]);
            return a[0];
        }
        int status;
        wait(&status);
        printf("%d\n", WEXITSTATUS(status));
    }
    show(a, n);
    return 0;
}
