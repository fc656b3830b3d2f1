// TEACHING catalogue: a binary tree by recursion.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

void grow(int depth)
{
    if (depth == 0)
        return;
    for (int side = 0; side < 2; side++) {
        if (fork() == 0) {
            grow(depth - 1);
            exit(depth);
        }
    }
    while (wait(NULL) > 0)
        ;
    printf("node at %d\n", depth);
}

int main(void)
{
    grow(3);
    return 0;
}
