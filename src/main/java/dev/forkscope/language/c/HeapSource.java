package dev.forkscope.language.c;

/** malloc(3) and its relatives, written in C. */
final class HeapSource {
    /**
     * Blocks have the sizes that glibc gives them, and one that was freed is given out again for the same size, the last freed first. In
     * front of a block lie its length in cells and -1, or where the next free block is, counted from the start of the heap.
     */
    static final String HEAP = """
            static long *__heap;
            static long *__heap_end;
            static long __first_free;
            long __cells(unsigned long bytes, long size) {
                long n = bytes;
                n = n < 25 ? 24 : (n + 23) / 16 * 16 - 8;
                return (n + size - 1) / size;
            }
            void *__malloc(unsigned long bytes, long size) {
                long at, before = 0, cells = __cells(bytes, size);
                for (at = bytes > 1048576 ? 0 : __first_free; at != 0; before = at, at = __heap[at - 2])
                    if (__heap[at - 1] == cells) {
                        if (before == 0)
                            __first_free = __heap[at - 2];
                        else
                            __heap[before - 2] = __heap[at - 2];
                        __heap[at - 2] = -1;
                        return __heap + at;
                    }
                long *block = bytes > 1048576 ? 0 : __grow_heap(cells + 2);
                if (block == 0) {
                    errno = ENOMEM;
                    return 0;
                }
                if (__heap == 0)
                    __heap = block;
                __heap_end = block + cells + 2;
                block[0] = -1;
                block[1] = cells;
                return block + 2;
            }
            int __is_block(long *p) {
                return p > __heap + 1 && p < __heap_end && p[-2] == -1 && p[-1] > 0;
            }
            char *__free(long *p) {
                if (p == 0)
                    return 0;
                if (__is_block(p)) {
                    p[-2] = __first_free;
                    __first_free = p - __heap;
                    return 0;
                }
                for (long at = __first_free; at != 0; at = __heap[at - 2])
                    if (__heap + at == p)
                        return "free(): double free detected in tcache 2";
                return "free(): invalid pointer";
            }
            void *__calloc(unsigned long count, unsigned long bytes, long size) {
                int large = count > 1048576 || bytes > 1048576;
                long *p = __malloc(large ? 1048577 : count * bytes, size);
                if (p != 0)
                    for (long i = 0; i < p[-1]; i++)
                        p[i] = 0;
                return p;
            }
            void *__realloc(long *p, unsigned long bytes, long size) {
                if (p == 0)
                    return __malloc(bytes, size);
                if (!__is_block(p))
                    *(long *) 0 = 0;
                if (bytes == 0) {
                    __free(p);
                    return 0;
                }
                if (bytes <= 1048576 && __cells(bytes, size) <= p[-1])
                    return p;
                long *other = __malloc(bytes, size);
                if (other != 0) {
                    for (long i = 0; i < p[-1]; i++)
                        other[i] = p[i];
                    __free(p);
                }
                return other;
            }
            """;

    static final String COPIES = """
            char *strndup(const char *s, size_t most) {
                size_t n = strnlen(s, most);
                char *to = malloc(n + 1);
                if (to != 0) {
                    strncpy(to, s, n);
                    to[n] = 0;
                }
                return to;
            }
            char *strdup(const char *s) {
                return strndup(s, strlen(s));
            }
            """;

    private HeapSource() {}
}
