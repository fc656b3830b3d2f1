// verdict: completed foreign
#include <unistd.h>
#include <signal.h>

int main(void) {
    kill(-2, SIGKILL);
    kill(-2147483647 - 1, SIGKILL);
    kill(2147483647, SIGKILL);
    kill(-getppid(), SIGSTOP);
}
