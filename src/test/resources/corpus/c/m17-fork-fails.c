// TEACHING M17 and "When fork fails": EAGAIN from the kernel.
#include <stdio.h>
#include <errno.h>
#include <unistd.h>
#include <sys/resource.h>

int main(void)
{
    struct rlimit none = {0, 0};
    if (setrlimit(RLIMIT_NPROC, &none) == 0)
        printf("limit lowered\n");
    return 0;
}
