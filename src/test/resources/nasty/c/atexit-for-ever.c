// verdict: step-limit
#include <stdlib.h>

void again(void) {
    atexit(again);
}

int main(void) {
    atexit(again);
}
