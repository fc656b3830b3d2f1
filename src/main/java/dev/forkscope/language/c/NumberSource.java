package dev.forkscope.language.c;

/** What stdlib.h and ctype.h do with numbers and characters, written in C. */
final class NumberSource {
    static final String NUMBERS = """
            int abs(int x) { return x < 0 ? -x : x; }
            long labs(long x) { return x < 0 ? -x : x; }
            long llabs(long x) { return labs(x); }
            int __digit(int c) {
                if (isdigit(c))
                    return c - '0';
                return isalpha(c) ? toupper(c) - 'A' + 10 : 99;
            }
            unsigned long __read(const char *s, char **end, int base, int sign) {
                const char *start = s, *first;
                if (base < 0 || base == 1 || base > 36) {
                    errno = EINVAL;
                    return 0;
                }
                while (isspace(*s))
                    s++;
                int minus = *s == '-', over = 0;
                if (*s == '-' || *s == '+')
                    s++;
                if (*s == '0' && (base == 0 || base == 16) && toupper(s[1]) == 'X') {
                    s += 2;
                    base = 16;
                } else if (base == 0) {
                    base = *s == '0' ? 8 : 10;
                }
                unsigned long n = 0, most = (unsigned long) -1 / base;
                for (first = s; __digit(*s) < base; s++) {
                    over |= n > most || n * base > (unsigned long) -1 - __digit(*s);
                    n = n * base + __digit(*s);
                }
                if (end != 0)
                    *end = s != first ? s : first - start >= 2 && toupper(first[-1]) == 'X' ? first - 1 : start;
                unsigned long limit = sign ? (unsigned long) LONG_MAX + minus : (unsigned long) -1;
                if (over || n > limit) {
                    errno = ERANGE;
                    return limit;
                }
                return minus ? -n : n;
            }
            long strtol(const char *s, char **end, int base) { return __read(s, end, base, 1); }
            long strtoll(const char *s, char **end, int base) { return __read(s, end, base, 1); }
            unsigned long strtoul(const char *s, char **end, int base) { return __read(s, end, base, 0); }
            unsigned long strtoull(const char *s, char **end, int base) { return __read(s, end, base, 0); }
            long atol(const char *s) { return __read(s, 0, 10, 1); }
            long atoll(const char *s) { return __read(s, 0, 10, 1); }
            int atoi(const char *s) { return atol(s); }
            """;

    static final String RANDOM = """
            int rand_r(unsigned int *seed) {
                unsigned int next = *seed;
                int result = 0;
                for (int i = 0; i < 3; i++) {
                    next = next * 1103515245 + 12345;
                    result = i == 0 ? next / 65536 % 2048 : result << 10 ^ next / 65536 % 1024;
                }
                *seed = next;
                return result;
            }
            """;

    static final String CHARACTERS = """
            int isdigit(int c) { return c >= '0' && c <= '9' ? 2048 : 0; }
            int isupper(int c) { return c >= 'A' && c <= 'Z' ? 256 : 0; }
            int islower(int c) { return c >= 'a' && c <= 'z' ? 512 : 0; }
            int isalpha(int c) { return isupper(c) || islower(c) ? 1024 : 0; }
            int isalnum(int c) { return isalpha(c) || isdigit(c) ? 8 : 0; }
            int isspace(int c) { return c == ' ' || c >= 9 && c <= 13 ? 8192 : 0; }
            int isprint(int c) { return c >= 32 && c < 127 ? 16384 : 0; }
            int ispunct(int c) { return c > 32 && c < 127 && !isalnum(c) ? 4 : 0; }
            int isgraph(int c) { return c > 32 && c < 127 ? 32768 : 0; }
            int iscntrl(int c) { return c >= 0 && c < 32 || c == 127 ? 2 : 0; }
            int isblank(int c) { return c == ' ' || c == 9 ? 1 : 0; }
            int isxdigit(int c) {
                return isdigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' ? 4096 : 0;
            }
            int isascii(int c) { return c >= 0 && c < 128; }
            int toascii(int c) { return c & 127; }
            int toupper(int c) { return islower(c) ? c - 32 : c; }
            int tolower(int c) { return isupper(c) ? c + 32 : c; }
            """;

    private NumberSource() {}
}
