// verdict: completed foreign
#include <stdio.h>
#include <signal.h>

int main(void) {
    if (kill(1, SIGKILL) < 0)
        perror("kill 1");
    if (kill(1, 0) < 0)
        perror("kill 1 with 0");
    if (kill(-1, SIGKILL) < 0)
        perror("kill -1");
}
