// TEACHING catalogue: fork() == fork().
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    if (fork() == fork())
        printf("equal\n");
    else
        printf("different\n");
    return 0;
}
