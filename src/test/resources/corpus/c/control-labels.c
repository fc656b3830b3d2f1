// LANGUAGE: labels before a declaration and before the end of a block, which gcc takes.
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 4; i++) {
        switch (i) {
        case 0:
            int first = 10;
            printf("%d\n", first + i);
            break;
        case 1:
        case 2:;
            int status;
            if (fork() == 0)
                exit(i);
            wait(&status);
            printf("%d\n", WEXITSTATUS(status));
            break;
        default:
        }
        if (i == 3)
            goto end;
    }
end:
}
