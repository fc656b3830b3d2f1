// TEACHING M9: && and || short-circuit on fork's return value.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (fork() && fork())
        printf("and\n");
    if (fork() || fork())
        printf("or\n");
    return 0;
}
