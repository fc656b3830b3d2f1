// strtol and its relatives: bases, where the number ends, and what does not fit.
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

void read_number(const char *text, int base) {
    char *end = NULL;
    errno = 0;
    long value = strtol(text, &end, base);
    printf("<%s> %d: %ld", text, base, value);
    if (end == NULL)
        printf(" no end");
    else
        printf(" then <%s>", end);
    printf(" errno %d", errno);
    errno = 0;
    printf(" %lu", strtoul(text, NULL, base));
    printf(" errno %d\n", errno);
}

int main(void) {
    read_number("42", 10);
    read_number("  -17abc", 10);
    read_number("+5", 10);
    read_number("- 5", 10);
    read_number("", 10);
    read_number("xyz", 10);
    read_number("xyz", 36);
    read_number("0x1F", 16);
    read_number("0x1F", 0);
    read_number("1f", 16);
    read_number("0xg", 16);
    read_number("  -0xg", 0);
    read_number("0755", 0);
    read_number("0755", 10);
    read_number("089", 0);
    read_number("0", 0);
    read_number("10110", 2);
    read_number("12", 1);
    read_number("12", 37);
    read_number("9223372036854775807", 10);
    read_number("9223372036854775808", 10);
    read_number("-9223372036854775808", 10);
    read_number("-9223372036854775809", 10);
    read_number("18446744073709551615", 10);
    read_number("18446744073709551616", 10);
    read_number("99999999999999999999999z", 10);
    printf("%d %ld %lld\n", atoi("99999999999"), atol("99999999999999999999"), atoll("-12x"));
    printf("%d %lld %llu\n", atoi(" 12 34"), strtoll("-5", NULL, 10), strtoull("-5", NULL, 10));
    printf("%d %ld %lld\n", abs(-3), labs(-4L), llabs(-5LL));

    char numbers[] = "3 14 15 -9";
    char *at = numbers;
    for (int i = 0; i < 4; i++) {
        int n = (int) strtol(at, &at, 10);
        if (fork() == 0) {
            printf("child %d got %d\n", i, n);
            exit(n);
        }
        int status;
        wait(&status);
        printf("%d\n", WEXITSTATUS(status));
    }
    unsigned seed = 7;
    int r = rand_r(&seed);
    if (fork() == 0) {
        printf("%d %d %u\n", r, rand_r(&seed), seed);
        return 0;
    }
    wait(NULL);
    printf("%d %d\n", rand_r(&seed), rand_r(&seed));
    return 0;
}
