// qsort and bsearch of several kinds of elements in one program, each with a comparison of its own.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

struct student {
    char name[8];
    double mark;
};

int byNumber(const void *a, const void *b) {
    int x = *(const int *) a, y = *(const int *) b;
    return (x > y) - (x < y);
}

int byText(const void *a, const void *b) {
    return strcmp(*(char *const *) a, *(char *const *) b);
}

int byMark(const void *a, const void *b) {
    const struct student *s = a, *t = b;
    return s->mark < t->mark ? -1 : s->mark > t->mark;
}

int bySize(const void *a, const void *b) {
    double x = *(double *) a, y = *(double *) b;
    return x < y ? -1 : x > y;
}

int byLetters(const void *a, const void *b) {
    return strcmp(a, b);
}

int named(const void *name, const void *student) {
    return strcmp(name, ((const struct student *) student)->name);
}

int main(void) {
    int numbers[] = {5, -3, 9};
    char *texts[] = {"pear", "apple", "fig"};
    struct student students[] = {{"bob", 2.5}, {"ann", 3.75}, {"cy", 1}};
    double sizes[] = {0.5, -1e10, 0.25};
    char rows[][6] = {"zeta", "al", "mid"};
    qsort(numbers, 3, sizeof(int), byNumber);
    qsort(texts, 3, sizeof(char *), byText);
    qsort(students, 3, sizeof(struct student), byMark);
    qsort(sizes, 3, sizeof(double), bySize);
    qsort(rows, 3, sizeof(rows[0]), byLetters);
    for (int i = 0; i < 3; i++)
        printf("%d %s %s %g %s\n", numbers[i], texts[i], students[i].name, sizes[i], rows[i]);
    fflush(stdout);
    if (fork() == 0) {
        struct student *last = bsearch("cy", students, 1, sizeof(struct student), named);
        char *row = bsearch("mid", rows, 3, sizeof(rows[0]), byLetters);
        printf("%s %s\n", last == NULL ? "nobody" : last->name, row);
        exit(0);
    }
    wait(NULL);
    return 0;
}
