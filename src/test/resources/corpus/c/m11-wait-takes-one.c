// TEACHING M11: wait collects one child, whichever died; then ECHILD.
#include <stdio.h>
#include <errno.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0)
        return 1;
    if (fork() == 0)
        return 2;
    int a, b;
    wait(&a);
    wait(&b);
    printf("%d\n", WEXITSTATUS(a) + WEXITSTATUS(b));
    if (wait(NULL) == -1 && errno == ECHILD)
        printf("no more children\n");
    return 0;
}
