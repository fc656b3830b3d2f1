// verdict: completed
#include <stdio.h>
#include <unistd.h>

int main(void) {
    char bytes[256];
    for (int i = 0; i < 256; i++)
        bytes[i] = i;
    write(1, bytes, 256);
    write(1, "\xff\xfe\x80\xc3", 4);
    printf("a%cb\n", 0);
    for (int i = 0; i < 256; i++)
        putchar(i);
}
