// TEACHING M4: copies lie at the same virtual address; LANGUAGE: printf("%p").
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int x = 1;
    int *before = &x;
    if (fork() == 0) {
        x = 2;
        printf("%d %d\n", before == &x, *before);
        return 0;
    }
    wait(NULL);
    printf("%d %d\n", before == &x, *before);
    printf("%p\n", (void *) &x);
    return 0;
}
