// verdict: step-limit
#include <unistd.h>

int main(void) {
    for (;;)
        getpid();
}
