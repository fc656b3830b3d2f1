// verdict: output-limit
#include <unistd.h>
#include <signal.h>

int main(void) {
    int other = getpid();
    fork();
    while (1) {
        kill(other, SIGCHLD);
        kill(0, SIGCONT);
    }
}
