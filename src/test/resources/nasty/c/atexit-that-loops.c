// verdict: step-limit
#include <stdlib.h>

void loop(void) {
    while (1)
        ;
}

int main(void) {
    for (int i = 0; i < 40; i++)
        atexit(loop);
    exit(0);
}
