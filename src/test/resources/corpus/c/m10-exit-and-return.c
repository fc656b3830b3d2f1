// TEACHING M10: return goes on in the caller, exit does not.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void leaves(void)
{
    if (fork() == 0)
        exit(0);
}

void returns(void)
{
    if (fork() == 0)
        return;
}

int main(void)
{
    leaves();
    printf("after exit\n");
    returns();
    printf("after return\n");
    return 0;
}
