package dev.forkscope.language.c;

/** The functions of string.h, written in C. Among cells that hold chars may be some that unsigned chars were written to. */
final class TextSource {
    static final String STRINGS = """
            char *strcpy(char *to, const char *from) {
                char *at = to;
                while ((*at++ = *from++) != 0)
                    ;
                return to;
            }
            char *stpcpy(char *to, const char *from) {
                while ((*to = *from++) != 0)
                    to++;
                return to;
            }
            char *strncpy(char *to, const char *from, size_t count) {
                long i = 0;
                for (; i < (long) count && from[i] != 0; i++)
                    to[i] = from[i];
                for (; i < (long) count; i++)
                    to[i] = 0;
                return to;
            }
            char *strcat(char *to, const char *from) {
                strcpy(to + strlen(to), from);
                return to;
            }
            char *strncat(char *to, const char *from, size_t count) {
                char *at = to + strlen(to);
                while (count-- > 0 && *from != 0)
                    *at++ = *from++;
                *at = 0;
                return to;
            }
            int strncmp(const char *a, const char *b, size_t count) {
                for (; count > 0; count--, a++, b++)
                    if ((*a ^ *b) & 255 || *a == 0)
                        return (*a & 255) - (*b & 255);
                return 0;
            }
            int strcmp(const char *a, const char *b) {
                return strncmp(a, b, (size_t) -1);
            }
            int strcoll(const char *a, const char *b) {
                return strcmp(a, b);
            }
            int strncasecmp(const char *a, const char *b, size_t count) {
                for (; count > 0; count--, a++, b++)
                    if (tolower(*a & 255) != tolower(*b & 255) || *a == 0)
                        return tolower(*a & 255) - tolower(*b & 255);
                return 0;
            }
            int strcasecmp(const char *a, const char *b) {
                return strncasecmp(a, b, (size_t) -1);
            }
            char *strchr(const char *s, int c) {
                for (;; s++) {
                    if ((*s & 255) == (c & 255))
                        return s;
                    if (*s == 0)
                        return 0;
                }
            }
            char *strrchr(const char *s, int c) {
                const char *found = 0;
                do {
                    if ((*s & 255) == (c & 255))
                        found = s;
                } while (*s++ != 0);
                return found;
            }
            char *strstr(const char *s, const char *part) {
                for (;; s++) {
                    if (strncmp(s, part, strlen(part)) == 0)
                        return s;
                    if (*s == 0)
                        return 0;
                }
            }
            size_t strnlen(const char *s, size_t most) {
                size_t n = 0;
                while (n < most && s[n] != 0)
                    n++;
                return n;
            }
            """;

    static final String SEARCHES = """
            size_t strspn(const char *s, const char *set) {
                size_t n = 0;
                while (s[n] != 0 && strchr(set, s[n]) != 0)
                    n++;
                return n;
            }
            size_t strcspn(const char *s, const char *set) {
                size_t n = 0;
                while (s[n] != 0 && strchr(set, s[n]) == 0)
                    n++;
                return n;
            }
            char *strpbrk(const char *s, const char *set) {
                s += strcspn(s, set);
                return *s == 0 ? 0 : s;
            }
            char *index(const char *s, int c) {
                return strchr(s, c);
            }
            char *rindex(const char *s, int c) {
                return strrchr(s, c);
            }
            """;

    static final String TOKENS = """
            char *strtok_r(char *s, const char *set, char **rest) {
                if (s == 0)
                    s = *rest;
                s += strspn(s, set);
                char *end = s + strcspn(s, set);
                *rest = end;
                if (end == s)
                    return 0;
                if (*end != 0) {
                    *end = 0;
                    *rest = end + 1;
                }
                return s;
            }
            char *strtok(char *s, const char *set) {
                static char *rest;
                return strtok_r(s, set, &rest);
            }
            char *strsep(char **rest, const char *set) {
                char *s = *rest;
                if (s == 0)
                    return 0;
                char *end = s + strcspn(s, set);
                *rest = *end == 0 ? 0 : end + 1;
                if (*end != 0)
                    *end = 0;
                return s;
            }
            """;

    private TextSource() {}
}
