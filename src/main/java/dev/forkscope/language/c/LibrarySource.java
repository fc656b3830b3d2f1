package dev.forkscope.language.c;

import dev.forkscope.protocol.Addresses;
import java.util.List;

/** Library functions written in C, compiled into a program that calls them. */
final class LibrarySource {
    private static final String MEMORY = """
            void *__fill(char *to, long value, long cells) {
                for (long i = 0; i < cells; i++)
                    to[i] = value;
                return to;
            }
            void *__copy(char *to, char *from, long cells) {
                if (to > from)
                    while (cells-- > 0)
                        to[cells] = from[cells];
                else
                    for (long i = 0; i < cells; i++)
                        to[i] = from[i];
                return to;
            }
            long __least(long a, long b) {
                return (unsigned long) a < (unsigned long) b ? a : b;
            }
            """;

    private static final String BYTES =
            """
            int __compare(long *a, long *b, long bytes, int size, int other) {
                for (long i = 0; i < bytes; i++) {
                    int x = a[i / size] >> (i %% size * 8) & 255;
                    int y = b[i / other] >> (i %% other * 8) & 255;
                    if (x != y)
                        return x - y;
                }
                return 0;
            }
            char *__find(char *at, int c, long bytes) {
                for (; bytes-- > 0; at++)
                    if ((*at & 255) == (c & 255))
                        return at;
                return 0;
            }
            static long __data_end;
            long __address(long cell) {
                return cell == 0 ? 0 : cell * %1$d + (cell < __data_end || cell >= %4$d ? %2$d : %3$d);
            }
            long __cell(long address) {
                return address < %2$d ? address : (address - (address < %3$d ? %2$d : %3$d)) / %1$d;
            }
            void __to_bytes(long *from, char *to, long bytes, int size, int kind) {
                for (long i = 0; i < bytes; i++) {
                    long value = from[i / size];
                    to[i] = (char) ((kind == 2 ? __address(value) : value) >> (i %% size * 8));
                }
            }
            void __from_bytes(long *to, char *from, long bytes, int size, int kind) {
                for (long i = 0; i < bytes; i += size) {
                    long value = 0;
                    for (int j = size; j-- > 0;)
                        value = value << 8 | (from[i + j] & 255);
                    if (kind == 1 && size < 8)
                        value = value << (64 - 8 * size) >> (64 - 8 * size);
                    to[i / size] = kind == 2 ? __cell(value) : value;
                }
            }
            """.formatted(Addresses.BYTES_PER_CELL, Addresses.DATA, Addresses.STACK, Addresses.FIRST_HEAP_CELL);

    private static final String UNSIGNED = """
            unsigned long __udiv(unsigned long x, unsigned long y) {
                if ((long) y < 0)
                    return x >= y;
                if ((long) x >= 0)
                    return (long) x / (long) y;
                long q = (((long) x >> 1 & 0x7fffffffffffffffL) / (long) y) << 1;
                return x - q * y >= y ? q + 1 : q;
            }
            unsigned long __umod(unsigned long x, unsigned long y) {
                return x - __udiv(x, y) * y;
            }
            unsigned long __ushr(unsigned long x, int count) {
                count &= 63;
                return count == 0 ? x : (long) x >> count & ((1L << (64 - count)) - 1);
            }
            """;

    private static final String FORMATS = """
            static char *__to;
            static long __room;
            static int __count;
            void __begin(char *to, long room) {
                __to = to;
                __room = room;
                __count = 0;
            }
            void __put(int c) {
                if (__count < __room - 1)
                    __to[__count] = c;
                __count++;
            }
            int __end(void) {
                if (__room > 0)
                    __to[__count < __room ? __count : __room - 1] = 0;
                return __count;
            }
            void __text(const char *s, long n) {
                while (n-- > 0)
                    __put(*s++);
            }
            void __floating(double x, long conversion) {
                int c;
                for (long i = 0; (c = __formatted(x, conversion, i)) >= 0; i++)
                    __put(c);
            }
            void __pad(int c, int n) {
                while (n-- > 0)
                    __put(c);
            }
            void __string(const char *s, int width, int precision, int left) {
                int n = 0;
                if (s == 0)
                    s = precision >= 0 && precision < 6 ? "" : "(null)";
                while ((precision < 0 || n < precision) && s[n] != 0)
                    n++;
                if (!left)
                    __pad(' ', width - n);
                __text(s, n);
                if (left)
                    __pad(' ', width - n);
            }
            void __character(int c, int width, int left) {
                if (!left)
                    __pad(' ', width - 1);
                __put(c);
                if (left)
                    __pad(' ', width - 1);
            }
            void __number(long value, int letter, int flags, int width, int precision) {
                char digits[24];
                int n = 0, base = letter == 'o' ? 8 : letter == 'd' || letter == 'u' ? 10 : 16;
                int sign = 0, prefix = 0;
                unsigned long rest = value;
                if (letter == 'd') {
                    sign = value < 0 ? '-' : flags & 2 ? '+' : flags & 4 ? ' ' : 0;
                    if (value < 0)
                        rest = -value;
                }
                for (; rest != 0; rest = rest / base)
                    digits[n++] = (letter == 'X' ? "0123456789ABCDEF" : "0123456789abcdef")[rest % base];
                if (precision < 0 && n == 0)
                    digits[n++] = '0';
                if (flags & 8 && base == 16 && value != 0)
                    prefix = letter;
                int zeros = precision > n ? precision - n : 0;
                if (flags & 8 && base == 8 && zeros == 0 && (n == 0 || digits[n - 1] != '0'))
                    zeros = 1;
                int length = n + zeros + (sign != 0) + (prefix != 0) * 2;
                if (flags & 16 && !(flags & 1) && precision < 0 && width > length) {
                    zeros += width - length;
                    length = width;
                }
                if (!(flags & 1))
                    __pad(' ', width - length);
                if (sign)
                    __put(sign);
                if (prefix) {
                    __put('0');
                    __put(prefix);
                }
                __pad('0', zeros);
                while (n > 0)
                    __put(digits[--n]);
                if (flags & 1)
                    __pad(' ', width - length);
            }
            """;

    private static final String MESSAGES = """
            char *strsignal(int signal) {
                static char *names[] = {
                    0, "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
                    "Floating point exception", "Killed", "User defined signal 1", "Segmentation fault",
                    "User defined signal 2", "Broken pipe", "Alarm clock", "Terminated", "Stack fault", "Child exited",
                    "Continued", "Stopped (signal)", "Stopped", "Stopped (tty input)", "Stopped (tty output)",
                    "Urgent I/O condition", "CPU time limit exceeded", "File size limit exceeded",
                    "Virtual timer expired", "Profiling timer expired", "Window changed", "I/O possible",
                    "Power failure", "Bad system call"
                };
                static char other[32];
                if (signal > 0 && signal < 32)
                    return names[signal];
                sprintf(other, "Unknown signal %d", signal);
                return other;
            }
            """;

    private static final String ERRORS = """
            char *strerror(int error) {
                static char *names[] = {
                    "Success", "Operation not permitted", "No such file or directory", "No such process",
                    "Interrupted system call", "Input/output error", "No such device or address",
                    "Argument list too long", "Exec format error", "Bad file descriptor", "No child processes",
                    "Resource temporarily unavailable", "Cannot allocate memory", "Permission denied", "Bad address",
                    "Block device required", "Device or resource busy", "File exists", "Invalid cross-device link",
                    "No such device", "Not a directory", "Is a directory", "Invalid argument",
                    "Too many open files in system", "Too many open files", "Inappropriate ioctl for device",
                    "Text file busy", "File too large", "No space left on device", "Illegal seek",
                    "Read-only file system", "Too many links", "Broken pipe", "Numerical argument out of domain",
                    "Numerical result out of range", "Resource deadlock avoided", "File name too long",
                    "No locks available", "Function not implemented", "Directory not empty",
                    "Too many levels of symbolic links"
                };
                static char other[32];
                if (error >= 0 && error < 41)
                    return names[error];
                sprintf(other, "Unknown error %d", error);
                return other;
            }
            """;

    private static final String ARRAYS = """
            static long __region[16384];
            static long *__top = __region;
            long *__allocate(long *before, long cells) {
                if (before != 0)
                    __top = before;
                if (cells < 0 || cells > 16384 - (__top - __region))
                    *(long *) 0 = 0;
                long *at = __top;
                __top += cells;
                return at;
            }
            void __release(long *mark) {
                if (mark != 0)
                    __top = mark;
            }
            """;

    private static final String TIMES = """
            double difftime(time_t later, time_t earlier) { return later - earlier; }
            """;

    /** Groups of functions that are compiled together. */
    static final List<String> GROUPS = List.of(
            MEMORY,
            BYTES,
            UNSIGNED,
            TextSource.STRINGS,
            TextSource.SEARCHES,
            TextSource.TOKENS,
            NumberSource.NUMBERS,
            NumberSource.RANDOM,
            NumberSource.CHARACTERS,
            FORMATS,
            MESSAGES,
            ERRORS,
            HeapSource.HEAP,
            HeapSource.COPIES,
            ARRAYS,
            TIMES,
            LayoutSource.LAYOUTS,
            InputSource.INPUT,
            ProcessSource.ENVIRONMENT,
            ProcessSource.WAITING,
            SortSource.SORTING);

    private LibrarySource() {}
}
