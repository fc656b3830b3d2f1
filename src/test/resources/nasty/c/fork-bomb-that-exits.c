// verdict: time-limit
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    while (1) {
        if (fork() == 0)
            _exit(0);
        wait(NULL);
    }
}
