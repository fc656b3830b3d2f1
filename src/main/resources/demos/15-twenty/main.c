#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    fork();
    fork() && fork() || fork();
    fork();
    printf("%d\n", getpid());
    while (wait(NULL) > 0);
    return 0;
}
