// TEACHING M8: children that stay in the loop fork too.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int i;
    for (i = 0; i < 3; i++)
        fork();
    while (wait(NULL) > 0)
        ;
    printf("%d\n", i);
    return 0;
}
