// Cells looked at as signed numbers here, as unsigned ones there, through addresses, memcpy and pipes.
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    int number = -1;
    unsigned *seen = (unsigned *) &number;
    printf("%d %g %u\n", *seen > 5, (double) *seen, *seen / 2);
    *seen = 4294967294u;
    printf("%d %d\n", number < 0, number / 2);

    unsigned large = 4000000000u;
    int *small = (int *) &large;
    printf("%d %d\n", *small < 0, *small / 2);
    *small = -5;
    printf("%d %g\n", large > 5, large * 1.0);

    short little[] = {-3, 7};
    unsigned short *words = (unsigned short *) little;
    words[0] >>= 1;
    printf("%d %d\n", little[0], words[1]);

    float half = -1.5f;
    unsigned bits;
    memcpy(&bits, &half, sizeof bits);
    printf("%d %d %d\n", bits >> 31, bits >> 23 & 255, bits > 5);

    unsigned char bytes[] = {255, 254, 'B', 0};
    char *text = (char *) bytes;
    printf("%d %d\n", text[0], text[1] / 2);
    printf("%d %d\n", strcmp(text, "\xff\xfe" "A") > 0, strchr(text, '\xfe') == text + 1);

    int ends[2];
    pipe(ends);
    fflush(stdout);
    if (fork() == 0) {
        char raw[] = {-2, -4};
        unsigned char *each = (unsigned char *) raw;
        each[0] /= 2;
        number--;
        write(ends[1], &number, sizeof number);
        write(ends[1], raw, sizeof raw);
        return 0;
    }
    wait(NULL);
    read(ends[0], &large, sizeof large);
    read(ends[0], bytes, 2);
    printf("%d %d %d\n", large > 5, bytes[0], bytes[1]);
    return 0;
}
