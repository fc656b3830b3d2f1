// Sizes, holes and every byte of structures, as memcpy and memcmp see them.
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <string.h>
struct a { char c; }; struct b { char c; short s; }; struct c { char c; int i; }; struct d { char c; long l; }; struct e { char c[3]; short s; char d; };
struct f { struct d d; char e; }; struct g { bool b; uint8_t u; int16_t s; int64_t l; }; struct h { char c; struct b bb[3]; char *p; char t; };
struct i { int a[3]; char b; int c; }; struct j { char x[5]; }; struct k { struct j j[2]; int n; }; struct l { long long q; unsigned int u; unsigned short us; unsigned char uc; };
int main(void) {
    printf("%zu %zu %zu %zu %zu %zu %zu %zu %zu %zu %zu %zu\n", sizeof(struct a), sizeof(struct b), sizeof(struct c), sizeof(struct d), sizeof(struct e), sizeof(struct f), sizeof(struct g), sizeof(struct h), sizeof(struct i), sizeof(struct j), sizeof(struct k), sizeof(struct l));
    struct h h; memset(&h, 0xA5, sizeof h); h.c = 1; h.bb[1].s = 0x1234; h.bb[2].c = 9; h.p = NULL; h.t = 'T';
    unsigned char raw[sizeof h]; memcpy(raw, &h, sizeof h);
    for (size_t i = 0; i < sizeof raw; i++) printf("%02x", raw[i]);
    printf("\n");
    struct h g = h; printf("%d\n", memcmp(&g, &h, sizeof h));
    raw[2] ^= 1; memcpy(&g, raw, 3); printf("%d\n", memcmp(&g, &h, sizeof h) > 0);
    struct l l = { -1, -1, -1, -1 }; printf("%lld %u %u %u\n", l.q, l.u, l.us, l.uc);
    l.uc++; l.us += 2; l.u--; printf("%u %u %u\n", l.u, l.us, l.uc);
    struct g z = { 5, 300, 70000, 1LL << 40 }; printf("%d %d %d %ld\n", z.b, z.u, z.s, (long) z.l);
    z.b = 7; z.u -= 100; printf("%d %d %d\n", z.b, z.u, -z.s >> 1);
    struct i ii = { { 1, 2, 3 }, 'b', 4 }; int *p = &ii.a[1]; p[1] = 30; printf("%d %d %zu\n", ii.a[2], *(p - 1), sizeof ii.a / sizeof *ii.a);
    const struct i *ci = &ii; printf("%d\n", ci->a[ci->a[0]]);
    return 0;
}
