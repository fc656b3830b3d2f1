// Beyond LANGUAGE: macros with and without arguments, conditional lines.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

#define COUNT 3
#define TWICE (COUNT * 2)
#define GREETING "hello"
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define SHOW(x) printf(#x " = %d\n", x)
#define CHECK(call, message) \
    do { \
        if ((call) < 0) { \
            perror(message); \
            exit(1); \
        } \
    } while (0)
#define LOG(...) fprintf(stderr, __VA_ARGS__)
#define VERBOSE

int main(void)
{
    int values[TWICE];
    values[COUNT] = MAX(3 + 4, COUNT);
    printf(GREETING " %d %zu\n", values[COUNT], sizeof values / sizeof *values);
    SHOW(values[COUNT] + 1);
    CHECK(wait(NULL) + 1, "wait");
#ifdef VERBOSE
    LOG("line %d of %s\n", __LINE__, __func__);
#else
    LOG("quiet\n");
#endif
#if 0
    this is not C at all
#endif
#ifndef QUIET
    puts("not quiet");
#endif
    return 0;
}
