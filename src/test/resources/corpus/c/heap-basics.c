// malloc and its relatives: memory that fork copies like all other.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int *squares(int n)
{
    int *all = malloc(n * sizeof *all);
    for (int i = 0; i < n; i++)
        all[i] = i * i;
    return all;
}

static char *greeting(const char *name)
{
    char *text = (char *)malloc(strlen(name) + 8);
    sprintf(text, "hello, %s", name);
    return text;
}

int main(void)
{
    int *x = malloc(sizeof(int));
    *x = 5;
    if (fork() == 0) {
        *x = 10;
        printf("child %d\n", *x);
        free(x);
        exit(0);
    }
    wait(NULL);
    printf("parent %d\n", *x);
    free(x);

    int n = 4;
    pid_t *pids = malloc(n * sizeof(pid_t));
    if (pids == NULL) {
        perror("malloc");
        return 1;
    }
    for (int i = 0; i < n; i++)
        if ((pids[i] = fork()) == 0)
            _exit(i + 1);
    for (int i = 0; i < n; i++) {
        int status;
        printf("%d ended with ", waitpid(pids[i], &status, 0) == pids[i]);
        printf("%d\n", WEXITSTATUS(status));
    }
    free(pids);

    int *zeros = calloc(10, sizeof(int)), sum = 0;
    for (int i = 0; i < 10; i++)
        sum += zeros[i];
    printf("%d\n", sum);

    char *text = greeting("fork"), *copy = strdup(text), *part = strndup(text, 3);
    text[0] = 'H';
    printf("%s %s %s\n", text, copy, part);
    free(part);

    int fd[2];
    pipe(fd);
    char *buf = malloc(100);
    if (fork() == 0) {
        int *list = squares(5);
        write(fd[1], list, 5 * sizeof(int));
        write(fd[1], copy, strlen(copy) + 1);
        free(list);
        exit(0);
    }
    int *got = calloc(5, sizeof *got);
    read(fd[0], got, 5 * sizeof *got);
    read(fd[0], buf, 100);
    wait(NULL);
    printf("%d %d %s\n", got[1], got[4], buf);

    got = realloc(got, 8 * sizeof(int));
    got[7] = 7;
    printf("%d %d\n", got[4], got[7]);
    int **rows = malloc(3 * sizeof(int *));
    for (int i = 0; i < 3; i++) {
        rows[i] = malloc(4 * sizeof(int));
        for (int j = 0; j < 4; j++)
            rows[i][j] = i * 10 + j;
    }
    printf("%d %d\n", rows[1][2], rows[2][3]);
    for (int i = 0; i < 3; i++)
        free(rows[i]);
    free(rows);

    char *first = malloc(20);
    free(first);
    char *second = malloc(24);
    printf("%d\n", first == second);
    free(NULL);
    errno = 0;
    unsigned long huge = -1;
    printf("%d %d\n", malloc(huge) == NULL, errno == ENOMEM);
    long *numbers = malloc(3 * sizeof(long));
    memset(numbers, 0, 3 * sizeof(long));
    memcpy(numbers + 1, numbers, sizeof(long));
    numbers[2] = 1L << 40;
    void *any = numbers;
    long *same = any;
    printf("%ld\n", same[2]);
    return 0;
}
