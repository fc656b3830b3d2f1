#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

void first(void) {
    printf("first: %d\n", getpid());
}

void second(void) {
    printf("second: %d\n", getpid());
}

int main(void) {
    atexit(first);
    atexit(second);
    fork();
    while (wait(NULL) > 0);
    return 0;
}
