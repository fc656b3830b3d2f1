// verdict: completed
#include <unistd.h>

int main(void) {
    for (int i = 0; i < 4; i++)
        fork();
    alarm(1);
    pause();
}
