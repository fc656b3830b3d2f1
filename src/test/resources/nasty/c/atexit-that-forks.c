// verdict: step-limit
#include <stdlib.h>
#include <unistd.h>

void again(void) {
    fork();
    atexit(again);
}

int main(void) {
    atexit(again);
}
