// verdict: completed
#include <unistd.h>
#include <signal.h>
#include <sys/wait.h>

int main(void) {
    int child = fork();
    if (child == 0)
        pause();
    kill(child, -1);
    kill(child, 65);
    kill(child, 2147483647);
    kill(child, 64);
    wait(NULL);
}
