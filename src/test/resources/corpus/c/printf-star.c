#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* A width or a precision that is only known when the program runs: how trees are indented. */
static void grow(int level, int most) {
    printf("%*slevel %d\n", level * 3, "", level);
    fflush(stdout);
    if (level == most) {
        return;
    }
    for (int i = 0; i < 2; i++) {
        pid_t pid = fork();
        if (pid == 0) {
            grow(level + 1, most);
            exit(level);
        }
        waitpid(pid, NULL, 0);
    }
}

int main(void) {
    grow(0, 2);
    for (int i = -6; i <= 6; i += 3) {
        printf("[%*d] [%-*d] [%0*d] [%.*s] [%*.*d] [%+*x]\n", i, 42, i, 7, i, 5, i, "forked", i + 7, i, 3, i, 255);
        printf("<%*c|%*s>\n", i, 'z', i, "ab");
    }
    int width = 4097;
    printf("%*d\n", width - 4090, 1);
    return 0;
}
