// verdict: completed
#include <unistd.h>
#include <signal.h>

int main(void) {
    int first = getpid();
    if (fork() == 0) {
        usleep(50000);
        kill(first, SIGKILL);
        kill(0, SIGKILL);
    }
    for (int i = 0; i < 6; i++)
        fork();
    pause();
}
