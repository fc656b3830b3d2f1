// TEACHING M1: n forks give up to 2^n processes.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    fork();
    fork();
    fork();
    printf("hello\n");
    return 0;
}
