// Functions defined as before 1989, and declared without parameters.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int add();
static long twice(long);

int add(a, b)
int a, b;
{
    return a + b;
}

void show(name, pid, values, n)
char *name;
pid_t pid;
int values[], n;
{
    int i;
    printf("%s:", name);
    for (i = 0; i < n; i++)
        printf(" %d", values[i]);
    printf(" %d\n", pid > 0);
}

short narrow(c, s) char c; register short s; { return c + s; }

same(x) { return x; }

static long twice(n)
long n;
{
    return 2 * n;
}

main(argc, argv)
int argc;
char *argv[];
{
    int status, v[3] = {1, 2, 3};
    pid_t pid;
    if ((pid = fork()) == 0) {
        show("child", pid, v, 3);
        exit(add(3, 4));
    }
    wait(&status);
    show("parent", pid, v, WEXITSTATUS(status) - 5);
    printf("%d %d %ld %d\n", narrow(300, 70000), same(9), twice(-4), argc);
    return 0;
}
