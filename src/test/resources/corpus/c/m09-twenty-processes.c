// TEACHING M9: fork() && fork() || fork() between two forks, 20 processes.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    fork();
    fork() && fork() || fork();
    fork();
    printf("+\n");
    return 0;
}
