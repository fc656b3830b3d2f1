// Members of structures that lie nowhere, and elements past NULL.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>
struct n { long a[4]; struct n *next; };
struct n *global;
int main(void) {
    for (int i = 0; i < 6; i++) {
        if (fork() == 0) {
            struct n *p = NULL, local = { { 1 } };
            switch (i) {
            case 0: p->next = p; break;
            case 1: printf("%ld\n", p->a[2]); break;
            case 2: p = &local; printf("%p\n", (void *) p->next->next); break;
            case 3: *p = local; break;
            case 4: local = *global; break;
            case 5: global->a[3]++; break;
            }
            exit(0);
        }
        int s; wait(&s); printf("%d %d\n", WIFSIGNALED(s), WTERMSIG(s));
    }
    return 0;
}
