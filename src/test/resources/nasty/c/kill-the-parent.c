// verdict: completed
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

int main(void) {
    if (fork() == 0) {
        kill(getppid(), SIGKILL);
        return 0;
    }
    wait(NULL);
}
