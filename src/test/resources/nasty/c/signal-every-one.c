// verdict: completed
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

int main(void) {
    for (int signal = 1; signal <= 64; signal += 3) {
        int child = fork();
        if (child == 0) {
            raise(signal);
            _exit(0);
        }
        usleep(1000);
        kill(child, SIGKILL);
        wait(NULL);
    }
}
