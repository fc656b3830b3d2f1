// TEACHING introduction 4: a line after each fork, 1 + 2 + 4 lines.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    printf("zero\n");
    fflush(stdout);
    fork();
    printf("one\n");
    fflush(stdout);
    fork();
    printf("two\n");
    return 0;
}
