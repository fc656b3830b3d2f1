// FILE * variables that hold stdout or stderr.
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

struct logger { FILE *to; const char *prefix; };

static FILE *chosen;
static void say(FILE *out, const char *text, int n)
{
    fprintf(out, "%s %d\n", text, n);
}
static FILE *stream(int failed) { return failed ? stderr : stdout; }
static void logged(struct logger *l, int n) { fprintf(l->to, "%s%d\n", l->prefix, n); }

int main(void)
{
    FILE *out = stdout, *err = stderr;
    fprintf(out, "one\n");
    say(out, "two", 2);
    say(err, "three", 3);
    fprintf(stream(0), "%s", "four\n");
    fputs("five\n", stream(1));
    fputc('6', out);
    putc('\n', out);
    printf("%d\n", fputc('7', out));
    printf("%zu\n", fwrite("eight\n", 1, 6, out));
    printf("%d %d %d\n", out == stdout, out != err, chosen == NULL);
    struct logger l = {stdout, "[log] "};
    logged(&l, 9);
    l.to = stderr;
    logged(&l, 10);
    FILE *both[] = {stdout, stderr};
    for (int i = 0; i < 2; i++)
        fprintf(both[i], "%d\n", fprintf(both[i], "eleven\n"));
    fprintf(out, "in the buffer ");
    if (fork() == 0) {
        out = stderr;
        fprintf(out, "child\n");
        return 2;
    }
    wait(NULL);
    fflush(out);
    FILE *all = NULL;
    printf("flushed by NULL\n");
    fflush(all);
    if (fork() == 0) {
        fprintf(chosen, "never %d\n", 1);
        _exit(0);
    }
    int status;
    wait(&status);
    printf("%d\n", WIFSIGNALED(status) ? WTERMSIG(status) : -1);
    return 0;
}
