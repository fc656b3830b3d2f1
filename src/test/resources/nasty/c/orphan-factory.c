// verdict: completed
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    for (int i = 0; i < 15; i++) {
        if (fork() == 0) {
            fork();
            _exit(0);
        }
        wait(NULL);
    }
}
