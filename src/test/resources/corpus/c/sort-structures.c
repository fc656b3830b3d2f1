// qsort of structures: stable, by whichever comparison an array of them says.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

struct process { int priority; char name[8]; };

static int by_priority(const void *a, const void *b)
{
    const struct process *x = a, *y = b;
    return x->priority - y->priority;
}
static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct process *) a)->name, ((const struct process *) b)->name);
}
int main(void)
{
    struct process all[] = {{3, "cat"}, {1, "ls"}, {3, "bash"}, {2, "wc"}, {1, "awk"}};
    int (*order[2])(const void *, const void *) = {by_name, by_priority};
    for (int i = 0; i < 2; i++) {
        qsort(all, 5, sizeof(struct process), order[i]);
        for (int j = 0; j < 5; j++)
            printf("%d%s ", all[j].priority, all[j].name);
        puts("");
    }
    struct process key = {2, ""}, *found = bsearch(&key, all, 5, sizeof key, by_priority);
    printf("%s\n", found ? found->name : "nobody");
    fflush(stdout);
    for (int i = 0; i < 5; i++) {
        if (fork() == 0)
            exit(all[i].priority);
        int status;
        wait(&status);
        printf("%s %d\n", all[i].name, WEXITSTATUS(status));
    }
    return 0;
}
