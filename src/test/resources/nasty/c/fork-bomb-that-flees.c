// verdict: time-limit
#include <unistd.h>

int main(void) {
    while (1)
        if (fork() > 0)
            _exit(0);
}
