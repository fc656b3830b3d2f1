// verdict: time-limit
#include <unistd.h>

int main(void) {
    usleep(0);
    usleep(1);
    usleep(4294967295u);
    sleep(-1);
}
