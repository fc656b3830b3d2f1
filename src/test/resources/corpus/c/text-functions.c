// Beyond LANGUAGE: functions of string.h and stdlib.h.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>

int main(void)
{
    char buffer[40];
    strcpy(buffer, "fork");
    strcat(buffer, " and wait");
    printf("%s %zu\n", buffer, strlen(buffer));
    printf("%d %d %d\n", strcmp("a", "a"), strcmp("a", "b") < 0, strncmp("abc", "abd", 2));
    printf("%s %d\n", strchr(buffer, 'a'), strrchr(buffer, 'z') == NULL);
    printf("%s\n", strstr(buffer, "wait"));
    memset(buffer, '-', 5);
    printf("%s\n", buffer);
    int numbers[4] = {1, 2, 3, 4}, copy[4];
    memcpy(copy, numbers, sizeof numbers);
    memset(numbers, 0, sizeof numbers);
    printf("%d %d\n", copy[3], numbers[3]);
    printf("%d %d %ld\n", atoi("42abc"), atoi(" -7"), atol("123456789012"));
    printf("%d %d %c\n", abs(-5), isdigit('7') != 0, toupper('q'));
    strncpy(buffer, "abcdefgh", 3);
    buffer[3] = '\0';
    printf("%s\n", buffer);
    return 0;
}
