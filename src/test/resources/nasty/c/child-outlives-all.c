// verdict: time-limit
#include <unistd.h>

int main(void) {
    if (fork() == 0)
        if (fork() == 0)
            pause();
}
