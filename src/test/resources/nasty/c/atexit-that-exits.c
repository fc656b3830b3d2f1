// verdict: completed
#include <stdlib.h>
#include <unistd.h>

void leave(void) {
    exit(3);
}

int main(void) {
    atexit(leave);
    atexit(leave);
    fork();
}
