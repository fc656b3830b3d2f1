// Beyond LANGUAGE: sprintf and snprintf into a char array.
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void)
{
    char text[64];
    int n = sprintf(text, "%d+%d=%d|%5d|%-5d|%05d|%+d", 1, 2, 3, 42, 42, 42, 42);
    printf("%s %d\n", text, n);
    n = sprintf(text, "%s|%10s|%-6s|%.2s|%c|%%", "abc", "right", "left", "cut", 'x');
    printf("%s %d\n", text, n);
    n = snprintf(text, 8, "%x %X %o %u", 255, 255, 8, 4000000000u);
    printf("%s %d\n", text, n);
    sprintf(text, "%#x %#o %ld %lu %.3d %8.3d|", 255, 8, -5L, 7ul, 5, -6);
    printf("%s\n", text);
    sprintf(text, "message %d\n", 7);
    fflush(stdout);
    write(1, text, strlen(text));
    dprintf(STDOUT_FILENO, "to %s %d\n", "descriptor", 1);
    return 0;
}
