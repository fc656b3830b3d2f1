package dev.forkscope.language.c;

/** How memory is looked at as bytes where structures lie in it, written in C. */
final class LayoutSource {
    /**
     * A layout says how many bytes and cells an element has, then its runs, each: how many parts, the bytes and the cells of one, and what
     * they are: 0 unsigned, 1 signed, 2 addresses, else where the layout of a structure is. From a place on, the leaf is the number or
     * address that a byte belongs to.
     */
    static final String LAYOUTS = """
            long *__leaf(long *at, long byte, long *layout, long **found, long *left) {
                for (;;) {
                    at += byte / layout[0] * layout[1];
                    byte %= layout[0];
                    long *run = layout + 2;
                    for (; byte >= run[0] * run[1]; run += 4) {
                        byte -= run[0] * run[1];
                        at += run[0] * run[2];
                    }
                    at += byte / run[1] * run[2];
                    if (run[3] < 3) {
                        *found = run;
                        *left = run[0] * run[1] - byte;
                        return at;
                    }
                    byte %= run[1];
                    layout = (long *) 0 + run[3];
                }
            }
            void __pack(long *from, char *to, long bytes, long *layout) {
                long *run, left;
                for (long i = 0; i < bytes;) {
                    long *at = __leaf(from, i, layout, &run, &left);
                    long n = __least(left, bytes - i);
                    __to_bytes(at, to + i, n, run[1], run[3]);
                    i += n;
                }
            }
            void __unpack(long *to, char *from, long bytes, long *layout) {
                long *run, left;
                for (long i = 0; i < bytes;) {
                    long *at = __leaf(to, i, layout, &run, &left);
                    long n = __least(left, bytes - i), size = run[1], rest = n % size;
                    __from_bytes(at, from + i, n - rest, size, run[3]);
                    if (rest > 0) {
                        char part[8];
                        at += n / size;
                        __to_bytes(at, part, size, size, run[3]);
                        __copy(part, from + i + n - rest, rest);
                        __from_bytes(at, part, size, size, run[3]);
                    }
                    i += n;
                }
            }
            void *__copy_bytes(long *to, long *from, long bytes, long *layout, long *other, char *room) {
                long whole = layout == other ? bytes / layout[0] : 0, rest = bytes - whole * layout[0];
                __pack(from + whole * layout[1], room, rest, other);
                __copy((char *) 0 + (to - (long *) 0), (char *) 0 + (from - (long *) 0), whole * layout[1]);
                __unpack(to + whole * layout[1], room, rest, layout);
                return to;
            }
            void *__fill_bytes(long *to, int value, long bytes, long *layout, char *room) {
                int alike = value == 0 || value == -1 && layout[1] == 1 && layout[5] == 1;
                long whole = alike ? bytes / layout[0] : 0, rest = bytes - whole * layout[0];
                __fill((char *) 0 + (to - (long *) 0), value, whole * layout[1]);
                __fill(room, value, rest);
                __unpack(to + whole * layout[1], room, rest, layout);
                return to;
            }
            int __compare_bytes(long *a, long *b, long bytes, long *layout, long *other, char *room) {
                __pack(a, room, bytes, layout);
                __pack(b, room + bytes, bytes, other);
                return __compare((long *) 0 + (room - (char *) 0), (long *) 0 + (room + bytes - (char *) 0), bytes, 1, 1);
            }
            """;

    private LayoutSource() {}
}
