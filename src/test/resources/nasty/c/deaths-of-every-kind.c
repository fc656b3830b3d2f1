// verdict: completed
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    int zero = 0;
    if (fork() == 0)
        return 1 / zero;
    if (fork() == 0)
        abort();
    if (fork() == 0)
        return 1 % zero;
    if (fork() == 0)
        return (-2147483647 - 1) / (zero - 1);
    if (fork() == 0)
        exit(-1);
    if (fork() == 0)
        _exit(123456789);
    while (wait(NULL) > 0)
        ;
}
