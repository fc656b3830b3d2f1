// Lists and a hash table on the heap.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define BUCKETS 7
#define NEW(type) ((type *) malloc(sizeof(type)))
typedef struct entry { char *key; int value; struct entry *next; } Entry;
typedef struct { Entry *buckets[BUCKETS]; size_t size; } Table;
struct dnode { struct dnode *prev, *next; int data; };
struct dlist { struct dnode head; int length; };
static unsigned hash(const char *s) { unsigned h = 5381; while (*s) h = h * 33 + (unsigned char) *s++; return h % BUCKETS; }
static Entry *lookup(Table *t, const char *key) {
    for (Entry *e = t->buckets[hash(key)]; e; e = e->next) if (strcmp(e->key, key) == 0) return e;
    return NULL;
}
static void set(Table *t, const char *key, int value) {
    Entry *e = lookup(t, key);
    if (!e) { e = NEW(Entry); e->key = strdup(key); unsigned h = hash(key); e->next = t->buckets[h]; t->buckets[h] = e; t->size++; }
    e->value = value;
}
static void dinit(struct dlist *l) { l->head.prev = l->head.next = &l->head; l->length = 0; }
static void dappend(struct dlist *l, int x) {
    struct dnode *n = malloc(sizeof *n);
    n->data = x; n->next = &l->head; n->prev = l->head.prev;
    l->head.prev->next = n; l->head.prev = n; l->length++;
}
static void dremove(struct dlist *l, struct dnode *n) { n->prev->next = n->next; n->next->prev = n->prev; l->length--; free(n); }
static struct dnode *reverse(struct dnode *list) { struct dnode *r = NULL; while (list) { struct dnode *n = list->next; list->next = r; r = list; list = n; } return r; }
int main(void) {
    Table t = {0};
    char word[] = "the quick brown fox jumps over the lazy dog the end";
    for (char *w = strtok(word, " "); w; w = strtok(NULL, " ")) { Entry *e = lookup(&t, w); set(&t, w, e ? e->value + 1 : 1); }
    printf("%zu %d %d %d\n", t.size, lookup(&t, "the")->value, lookup(&t, "fox")->value, lookup(&t, "cat") == NULL);
    for (int i = 0; i < BUCKETS; i++) for (Entry *e = t.buckets[i], *n; e; e = n) { n = e->next; printf("%d %s %d\n", i, e->key, e->value); free(e->key); free(e); }
    struct dlist l;
    dinit(&l);
    for (int i = 0; i < 6; i++) dappend(&l, i);
    dremove(&l, l.head.next->next);
    for (struct dnode *n = l.head.next; n != &l.head; n = n->next) printf("%d ", n->data);
    for (struct dnode *n = l.head.prev; n != &l.head; n = n->prev) printf("%d ", n->data);
    printf("%d %zu\n", l.length, sizeof l);
    struct dnode *list = NULL;
    for (int i = 0; i < 5; i++) { struct dnode *n = calloc(1, sizeof(struct dnode)); n->data = i; n->next = list; list = n; }
    list = reverse(list);
    for (struct dnode *n = list; n; n = n->next) printf("%d%c", n->data, n->next ? ',' : '\n');
    struct dnode **pp = &list;
    while (*pp && (*pp)->data != 2) pp = &(*pp)->next;
    *pp = (*pp)->next;
    for (struct dnode *n = list; n; n = n->next) printf("%d%c", n->data, n->next ? ',' : '\n');
    return 0;
}
