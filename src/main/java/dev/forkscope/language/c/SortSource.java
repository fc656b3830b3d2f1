package dev.forkscope.language.c;

/** qsort(3) and bsearch(3), written in C. */
final class SortSource {
    /** As glibc 2.36 does, call by call: a stable merge sort from above, and a search that halves. */
    static final String SORTING = """
            static void __halves(char *at, char *room, long n, long cells, int (*compare)(char *, char *)) {
                if (n <= 1)
                    return;
                long left = n / 2, right = n - left;
                char *a = at, *b = at + left * cells, *to = room;
                __halves(a, room, left, cells, compare);
                __halves(b, room, right, cells, compare);
                while (left > 0 && right > 0) {
                    if (compare(a, b) <= 0) {
                        __copy(to, a, cells);
                        a += cells;
                        left--;
                    } else {
                        __copy(to, b, cells);
                        b += cells;
                        right--;
                    }
                    to += cells;
                }
                __copy(to, a, left * cells);
                __copy(at, room, (n - right) * cells);
            }
            void __sort(char *at, long n, long cells, int (*compare)(char *, char *)) {
                if (n <= 1)
                    return;
                char *room = malloc(n * cells);
                if (room == 0)
                    *(long *) 0 = 0;
                __halves(at, room, n, cells, compare);
                free(room);
            }
            char *__halve(char *key, char *at, long n, long cells, int (*compare)(char *, char *)) {
                long from = 0, to = n;
                while (from < to) {
                    long middle = (from + to) / 2;
                    int order = compare(key, at + middle * cells);
                    if (order == 0)
                        return at + middle * cells;
                    if (order < 0)
                        to = middle;
                    else
                        from = middle + 1;
                }
                return 0;
            }
            """;

    private SortSource() {}
}
