package dev.forkscope.language.c;

/** What stdio reads from standard input, written in C. */
final class InputSource {
    /** As glibc does: a buffer of a pipe's or a device's block size, which fork copies; the end is remembered until clearerr(3). */
    static final String INPUT = """
            static char __in[4096];
            static long __in_at, __in_end;
            static int __in_ended, __in_failed;
            int getchar(void) {
                if (__in_at == __in_end) {
                    if (__in_ended)
                        return EOF;
                    long n = read(0, __in, 4096);
                    __in_at = 0;
                    __in_end = n > 0 ? n : 0;
                    __in_ended = n == 0;
                    __in_failed |= n < 0;
                    if (n <= 0)
                        return EOF;
                }
                return __in[__in_at++] & 255;
            }
            char *__gets(char *to, int size) {
                int c = 0, n = 0, failed = __in_failed;
                if (size <= 0)
                    return 0;
                if (size == 1) {
                    *to = 0;
                    return to;
                }
                __in_failed = 0;
                while (n < size - 1 && c != 10 && (c = getchar()) != EOF)
                    to[n++] = c;
                char *result = n == 0 || __in_failed && errno != EAGAIN ? 0 : to;
                if (result != 0)
                    to[n] = 0;
                __in_failed |= failed;
                return result;
            }
            void __scanned(void) {
                getchar();
                errno = 0;
            }
            int __at_end(void) {
                return __in_ended;
            }
            int __has_failed(void) {
                return __in_failed;
            }
            void __clear(void) {
                __in_ended = __in_failed = 0;
            }
            """;

    private InputSource() {}
}
