// Prototypes through the name of a function type; a tag in the type of a function's address is no type name.
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum state { BEGIN, WORK, END };
typedef enum state (*step)(int *);
struct pair {
    int a, b;
};
typedef struct pair (*maker)(int);
typedef int job(int);
typedef bool (*test)(int);
typedef double real;
typedef real (*function)(const real *), *place;
job twice;
extern job next;

enum state begin(int *count) {
    ++*count;
    return WORK;
}

enum state work(int *count) {
    *count += 10;
    return *count > 30 ? END : BEGIN;
}

struct pair make(int n) {
    struct pair made = {n, -n};
    return made;
}

bool even(int x) {
    return x % 2 == 0;
}

real half(const real *x) {
    return *x / 2;
}

int main(void) {
    job last;
    static const step machine[] = {[WORK] = work, [BEGIN] = begin};
    int count = 0, state = BEGIN, pair = 4;
    while (state != END)
        state = machine[state](&count);
    maker f = make;
    printf("%d %d %d\n", count, f(pair).b, last(next(twice(pair))));
    test isEven = even;
    function halve = half;
    real number = 2.5;
    place at = &number;
    printf("%d %g\n", isEven(count), halve(at));
    fflush(stdout);
    if (fork() == 0)
        exit(twice(pair));
    int status;
    wait(&status);
    printf("%d\n", WEXITSTATUS(status));
    return 0;
}

int twice(int x) {
    return 2 * x;
}

int next(int x) {
    return x + 1;
}

int last(int x) {
    return x - 1;
}
