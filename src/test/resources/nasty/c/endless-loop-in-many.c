// verdict: step-limit
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 5; i++)
        fork();
    while (1)
        ;
}
