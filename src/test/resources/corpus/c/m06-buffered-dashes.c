// TEACHING M6: text without newline sits in the buffer and is copied.
#include <stdio.h>
#include <unistd.h>

int main(void)
{
    for (int i = 0; i < 2; i++) {
        fork();
        printf("-");
    }
    return 0;
}
