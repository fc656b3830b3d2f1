// verdict: time-limit
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 6; i++)
        fork();
    pause();
}
