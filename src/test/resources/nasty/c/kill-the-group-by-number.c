// verdict: completed
#include <unistd.h>
#include <signal.h>

int main(void) {
    for (int i = 0; i < 5; i++)
        fork();
    kill(-getpgrp(), SIGKILL);
}
