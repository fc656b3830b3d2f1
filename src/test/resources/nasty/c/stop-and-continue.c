// verdict: output-limit
#include <unistd.h>
#include <signal.h>

int main(void) {
    int child = fork();
    if (child == 0)
        while (1)
            pause();
    while (1) {
        kill(child, SIGSTOP);
        kill(child, SIGCONT);
    }
}
