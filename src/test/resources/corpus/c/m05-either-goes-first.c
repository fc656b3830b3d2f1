// TEACHING M5: only wait orders parent and child.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    if (fork() == 0) {
        for (int i = 0; i < 3; i++)
            printf("child %d\n", i);
    } else {
        for (int i = 0; i < 3; i++)
            printf("parent %d\n", i);
        wait(0);
        printf("done\n");
    }
    return 0;
}
