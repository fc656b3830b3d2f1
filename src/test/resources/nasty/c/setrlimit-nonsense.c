// verdict: completed
#include <stdio.h>
#include <unistd.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit odd = {-1, 0};
    if (setrlimit(RLIMIT_NPROC, &odd) < 0)
        perror("setrlimit");
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_NPROC, &none);
    if (fork() < 0)
        perror("fork");
    struct rlimit more = {1000, 1000};
    if (setrlimit(RLIMIT_NPROC, &more) < 0)
        perror("setrlimit");
}
