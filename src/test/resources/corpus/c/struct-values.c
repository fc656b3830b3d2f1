// Structures as parameters and results, assigned, in arrays and behind pointers; arguments are copied when the call is made.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>
struct big { int a[20]; char s[8]; };
struct big global;
int touched;
struct big twice(struct big b) { for (int i = 0; i < 20; i++) b.a[i] *= 2; b.s[0]++; return b; }
int change(void) { global.a[0] = 100; touched++; return 1; }
int use(struct big b, int x) { return b.a[0] + x; }
int use2(int x, struct big b) { return b.a[0] + x; }
struct big deep(int n, struct big b) { if (n == 0) return b; b.a[n] = n; return deep(n - 1, b); }
struct p { int x, y; };
struct p v[3]; int at;
struct p *next(void) { printf("next %d\n", at); return &v[at++]; }
struct p give(void) { printf("give\n"); struct p r = { at, -at }; return r; }
struct p none(int n) { if (n) return v[0]; exit(4); }
struct p sum(struct p *a, int n) { struct p s = {0, 0}; while (n-- > 0) { s.x += a->x; s.y += a->y; a++; } return s; }
int main(void) {
    for (int i = 0; i < 20; i++) global.a[i] = i;
    global.s[0] = 'a';
    struct big t = twice(twice(global));
    printf("%d %c %d %c\n", t.a[19], t.s[0], global.a[19], global.s[0]);
    global.a[0] = 1; printf("%d\n", use(global, change()));
    global.a[0] = 1; printf("%d\n", use2(change(), global));
    t = deep(10, t);
    printf("%d %d\n", t.a[10], t.a[1]);
    *next() = give();
    *next() = *next();
    v[at - 3] = give();
    printf("%d %d %d %d\n", v[0].x, v[0].y, v[1].x, at);
    struct p a = {1, 2}, b = {3, 4}, c;
    c = a = b;
    printf("%d %d %d\n", c.x, a.y, (a = v[0]).y);
    printf("%d %d\n", sum(v, 3).x, sum(&v[1], 2).y);
    printf("%d\n", (1 ? a : b).x + give().y);
    c.x++; c.y += 5; --c.x; c.x <<= 2; printf("%d %d %d\n", c.x, c.y, c.x++ + ++c.y);
    struct p *q = &a; q->x = q->y = 7; printf("%d %d\n", a.x, a.y);
    struct p grid[2][3] = {{{1,2},{3,4}},{{5,6}}};
    printf("%d %d %d %zu\n", grid[0][1].y, grid[1][0].x, grid[1][2].x, sizeof grid[1]);
    int n = 3; struct p vla[n]; vla[2].x = 5; vla[1] = vla[2]; printf("%d %zu\n", vla[1].x, sizeof vla);
    struct p *list[4] = {&a, &b}; list[2] = list[0]; printf("%d %d\n", list[2]->x, list[3] == NULL);
    struct p **pp = list; printf("%d %d\n", (*pp)->x, pp[1]->y);
    struct { struct p p; int *ip; char *s; const char *const k; } mix = { .ip = &a.x, .s = "str", .p.y = 4, .k = "con" };
    printf("%d %s %d %d %s\n", *mix.ip, mix.s, mix.p.x, mix.p.y, mix.k);
    struct p z = {8, 9}; z.x = 0; z.y = 1;
    printf("%d %d %d\n", z.x, z.y, 3);
    none(0);
}
