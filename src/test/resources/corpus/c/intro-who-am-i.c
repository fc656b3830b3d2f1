// TEACHING introduction 1: no fork.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("I am %d\n", getpid());
}
