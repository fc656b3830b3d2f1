#include <errno.h>
#include <stdio.h>
#include <unistd.h>
#include <sys/resource.h>

int main(void) {
    struct rlimit none = {0, 0};
    setrlimit(RLIMIT_NPROC, &none);
    pid_t pid = fork();
    if (pid == -1 && errno == EAGAIN)
        printf("fork returned -1, errno is EAGAIN\n");
    else
        printf("fork returned %d\n", pid);
    return 0;
}
