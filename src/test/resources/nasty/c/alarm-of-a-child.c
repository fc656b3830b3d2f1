// verdict: completed
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    alarm(1);
    if (fork() == 0)
        return 0;
    while (1)
        wait(NULL) > 0 ? 0 : usleep(1000);
}
