// verdict: completed foreign
#include <unistd.h>
#include <signal.h>

int main(void) {
    int helper = getppid();
    kill(helper, SIGKILL);
    kill(helper, SIGSTOP);
    kill(helper, SIGTERM);
    kill(-helper, SIGKILL);
}
