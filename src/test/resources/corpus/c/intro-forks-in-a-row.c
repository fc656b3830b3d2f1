// TEACHING introduction 4: a line after each fork, 1 + 2 + 4 lines.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    setbuf(stdout, NULL);
    printf("zero\n");
    fork();
    printf("one\n");
    fork();
    printf("two\n");
    return 0;
}
