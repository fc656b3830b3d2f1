// verdict: time-limit
#include <unistd.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_NPROC, &none);
    while (1)
        fork();
}
