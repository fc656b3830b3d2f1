// What read and write take: variables of all types, rows, elements, and addresses, which mean the same to parent and child.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <stdbool.h>
#include <sys/wait.h>
enum color { RED, GREEN };
int value = 5;
static void put(int fd, const int *p, int n) { write(fd, p, n * sizeof(int)); }
static void put1(int fd, int *p) { write(fd, p, sizeof *p); }
int main(void) {
    int fd[2], m[2][3] = {{1, 2, 3}, {4, 5, 6}}, got[3], k = 1;
    char lines[2][8] = {"one", "two"}, line[8], c = 'c', d;
    short s = -7, s2; bool b = true, b2; enum color g = GREEN, g2; unsigned u = 4000000000u, u2; long l = -5, l2; size_t z = 7, z2; pid_t pid = 3, pid2;
    char *words[] = {"alpha", "beta"}, *w, *both[2];
    const char *msg = "message";
    int *p = &value, *q;
    void *v = &value, *v2;
    pipe(fd);
    write(fd[1], &m[1], sizeof m[1]); read(fd[0], got, sizeof got); printf("%d %d %d\n", got[0], got[1], got[2]);
    write(fd[1], m, sizeof m); read(fd[0], &got[1], sizeof(int)); read(fd[0], got + 2, sizeof got[0]); printf("%d %d %d\n", got[0], got[1], got[2]);
    read(fd[0], *m, 16); printf("%d %d %d %d\n", m[0][0], m[0][3], m[0][1], m[1][0]);
    write(fd[1], &m[1][k], sizeof(int)); read(fd[0], &k, sizeof k); printf("%d\n", k);
    write(fd[1], lines[1], sizeof lines[1]); read(fd[0], line, 8); puts(line);
    write(fd[1], &lines[0], sizeof lines[0]); read(fd[0], &line, sizeof line); puts(line);
    write(fd[1], &c, 1); read(fd[0], &d, sizeof d); printf("%c\n", d);
    write(fd[1], &s, sizeof s); read(fd[0], &s2, sizeof s2); write(fd[1], &b, sizeof b); read(fd[0], &b2, sizeof b2);
    write(fd[1], &g, sizeof g); read(fd[0], &g2, sizeof g2); write(fd[1], &u, sizeof u); read(fd[0], &u2, sizeof u2);
    write(fd[1], &l, sizeof l); read(fd[0], &l2, sizeof l2); write(fd[1], &z, sizeof z); read(fd[0], &z2, sizeof z2);
    write(fd[1], &pid, sizeof pid); read(fd[0], &pid2, sizeof(pid_t));
    printf("%d %d %d %u %ld %zu %d\n", s2, b2, g2, u2, l2, z2, pid2);
    put(fd[1], got, 3); put1(fd[1], &got[1]); put1(fd[1], got + 2);
    for (int i = 0; i < 5; i++) { int x; read(fd[0], &x, sizeof x); printf("%d ", x); }
    write(fd[1], msg, strlen(msg) + 1); read(fd[0], line, sizeof line); puts(line);
    write(fd[1], msg + 2, 3); write(fd[1], &msg[1], 2); printf("%zd\n", read(fd[0], line, sizeof line));
    if (fork() == 0) {
        value = 20; *p += 1;
        write(fd[1], &p, sizeof p); write(fd[1], &words[1], sizeof words[1]); write(fd[1], words, sizeof words); write(fd[1], &v, sizeof v);
        return 0;
    }
    wait(NULL);
    read(fd[0], &q, sizeof q); read(fd[0], &w, sizeof(char *)); read(fd[0], both, sizeof both); read(fd[0], &v2, sizeof v2);
    printf("%d %d %s %s %s %d\n", q == &value, *q, w, both[0], both[1], v2 == &value);
    return 0;
}
