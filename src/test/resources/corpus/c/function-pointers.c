// Addresses of functions: called, compared, passed on, chosen, in arrays and in structures.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

typedef int (*op_t)(int, int);
typedef void job(void);

static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static long wide(char c, long n) { return c * n; }
static char *word(int n) { return n ? "one" : "none"; }
static void hello(void) { printf("hello "); }
static void bye() { printf("bye\n"); }

struct named { const char *name; op_t run; int (*one)(int, int); };
struct pair { int x, y; };

static op_t ops[] = {add, &sub};
static struct named table[] = {{"add", add, sub}, {.name = "sub", .run = sub}};
int (*global)(int, int) = sub;
static job *at_start;

static int apply(int f(int, int), int a, int b) { return f(a, b); }
static int twice(int (*f)(int, int), int a) { return (*f)(f(a, a), a); }
op_t choose(int n) { return n > 0 ? add : n < 0 ? sub : NULL; }
int (*other(op_t f))(int, int) { return f == add ? sub : add; }
static struct pair swap(struct pair p) { struct pair q = {p.y, p.x}; return q; }
static int count(int n, int (*next)(int)) { return n == 0 ? 0 : 1 + count(next(n), next); }
static int less(int n) { return n - 1; }

int main(void)
{
    int (*f)(int, int) = add;
    printf("%d %d %d %d\n", f(1, 2), (*f)(3, 4), (**f)(5, 6), (&add)(7, 8));
    f = &sub;
    printf("%d %d\n", f(1, 2), (f)(9, 2));
    printf("%d %d %d %d\n", f == sub, f != add, f == NULL, at_start == NULL);
    at_start = hello;
    at_start();
    at_start = bye;
    if (at_start)
        (*at_start)();
    printf("%d %d\n", apply(add, 1, 2), apply(f, 1, 2));
    printf("%d %d\n", twice(add, 3), twice(f, 3));
    printf("%d %d %d\n", choose(1)(2, 3), choose(-1)(2, 3), choose(0) == NULL);
    printf("%d %d\n", other(add)(2, 3), other(other(add))(2, 3));
    for (size_t i = 0; i < sizeof ops / sizeof ops[0]; i++)
        printf("%d ", ops[i](10, (int) i));
    printf("%zu\n", sizeof f);
    for (int i = 0; i < 2; i++) {
        struct named *n = &table[i];
        printf("%s %d %d\n", n->name, n->run(4, 5), table[i].one ? table[i].one(1, 1) : -1);
    }
    table[1].one = global;
    printf("%d\n", (table[1].one)(8, 1));
    long (*w)(char, long) = wide;
    char *(*text)(int) = word;
    printf("%ld %s %s\n", w(300, 2), text(1), text(0));
    struct pair (*turn)(struct pair) = swap, p = {1, 2};
    printf("%d %d\n", turn(p).x, turn(turn(p)).x);
    void (*jobs[])(void) = {hello, bye, NULL};
    for (void (**j)(void) = jobs; *j != NULL; j++)
        (*j)();
    printf("%d\n", count(5, less));
    op_t *heap = malloc(2 * sizeof(op_t));
    heap[0] = sub;
    heap[1] = heap[0];
    printf("%d\n", heap[1](5, 3));
    free(heap);
    void (*open)() = hello;
    open();
    open = bye;
    open();
    fflush(stdout);
    if (fork() == 0) {
        f = choose(1);
        printf("child %d\n", f(20, 1));
        exit(f(3, 4));
    }
    int status;
    wait(&status);
    printf("parent %d %d\n", f(20, 1), WEXITSTATUS(status));
    return 0;
}
