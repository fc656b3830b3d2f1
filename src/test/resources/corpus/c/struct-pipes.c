// Structures through pipes, whole and in parts; queue, tree and table of them; memset of any value.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>
#include <stddef.h>

#define N 4
typedef enum { NEW, READY, RUNNING, DONE = 9 } state_t;
typedef struct pcb {
    pid_t pid;
    state_t state;
    char name[12];
    int times[3];
    struct { int r, w; } fds[2];
    struct pcb *next;
} pcb_t;

static pcb_t table[N];
static int used;

static pcb_t *find(pid_t pid) {
    for (pcb_t *p = table; p < table + used; p++)
        if (p->pid == pid)
            return p;
    return NULL;
}

struct queue { pcb_t *head, *tail; int size; };
static void enqueue(struct queue *q, pcb_t *p) {
    p->next = NULL;
    if (q->tail) q->tail->next = p; else q->head = p;
    q->tail = p;
    q->size++;
}
static pcb_t *dequeue(struct queue *q) {
    pcb_t *p = q->head;
    if (!p) return NULL;
    q->head = p->next;
    if (!q->head) q->tail = NULL;
    q->size--;
    return p;
}
struct tree { int key; struct tree *left, *right; };
static struct tree *insert(struct tree *t, int key) {
    if (t == NULL) { t = calloc(1, sizeof *t); t->key = key; return t; }
    if (key < t->key) t->left = insert(t->left, key); else t->right = insert(t->right, key);
    return t;
}
static int depth(const struct tree *t) { if (!t) return 0; int l = depth(t->left), r = depth(t->right); return 1 + (l > r ? l : r); }
static void walk(struct tree *t) { if (t) { walk(t->left); printf("%d,", t->key); walk(t->right); } }
struct pair { short a; char b; };
int main(void) {
    struct queue q = { NULL };
    for (int i = 0; i < N; i++) {
        pid_t pid = fork();
        if (pid == 0) _exit(i + 1);
        table[used].pid = pid;
        table[used].state = i % 2 ? READY : RUNNING;
        sprintf(table[used].name, "job%d", i);
        table[used].times[1] = i * 10;
        table[used].fds[1].w = i;
        enqueue(&q, &table[used]);
        used++;
    }
    int status;
    pid_t pid;
    while ((pid = wait(&status)) > 0) {
        pcb_t *p = find(pid);
        p->state = DONE;
        p->times[2] = WEXITSTATUS(status);
    }
    pcb_t *p;
    while ((p = dequeue(&q)) != NULL)
        printf("%d %d %s %d %d %d\n", p->pid, p->state, p->name, p->times[1], p->times[2], p->fds[1].w);
    printf("%zu %zu %zu %zu\n", sizeof(pcb_t), sizeof table / sizeof table[0], sizeof(struct pair), sizeof p->fds[0]);
    struct tree *root = NULL;
    int keys[] = {5, 2, 8, 1, 9, 3};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) root = insert(root, keys[i]);
    walk(root);
    printf(" %d\n", depth(root));
    struct pair many[5];
    memset(many, 0, sizeof many);
    for (int i = 0; i < 5; i++) many[i].a = -i, many[i].b = 'a' + i;
    int fd[2];
    pipe(fd);
    write(fd[1], many, sizeof many);
    write(fd[1], &many[2], 2);
    struct pair got[6];
    memset(got, 0xff, sizeof got);
    int n = read(fd[0], got, 10);
    printf("%d %d %c %d %d\n", n, got[1].a, got[1].b, got[2].a, got[2].b);
    n = read(fd[0], got, sizeof got);
    printf("%d\n", n);
    for (int i = 0; i < 6; i++) printf("%d %d\n", got[i].a, got[i].b);
    struct pair *heap = malloc(3 * sizeof *heap);
    memcpy(heap, many + 1, 3 * sizeof *heap);
    heap = realloc(heap, 10 * sizeof(struct pair));
    heap[9] = heap[0];
    printf("%d %c\n", heap[9].a, heap[9].b);
    free(heap);
    void *any = &many[3];
    struct pair *back = any;
    printf("%d\n", back->a);
    int k = 258; char bytes[4];
    memcpy(bytes, &k, sizeof k);
    printf("%d %d\n", bytes[0], bytes[1]);
    unsigned int u[2]; memset(u, 0x41, sizeof u); printf("%x\n", u[1]);
    unsigned int v[2]; memset(v, -1, sizeof v); printf("%u %d\n", v[1], v[0] == 0xffffffffu);
    unsigned char uc; write(fd[1], "\xfe", 1); read(fd[0], &uc, 1); printf("%d\n", uc);
    struct { unsigned char c; int n; } w; write(fd[1], "\xfe", 1); read(fd[0], &w.c, 1); printf("%d\n", w.c);
    return 0;
}
