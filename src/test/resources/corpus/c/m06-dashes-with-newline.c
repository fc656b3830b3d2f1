// TEACHING M6, M7: with a newline the terminal's buffer is empty at each fork.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 2; i++) {
        fork();
        printf("-\n");
    }
    return 0;
}
