// An empty standard input, then one that is a pipe.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <stdlib.h>
#include <sys/wait.h>
int main(void) {
    int c, n = 0; char line[80];
    printf("prompt> ");
    while ((c = getchar()) != EOF) n++;
    printf("%d %d %d\n", n, feof(stdin), ferror(stdin));
    printf("%d %d\n", getc(stdin), fgetc(stdin));
    strcpy(line, "kept");
    printf("%d %s\n", fgets(line, sizeof line, stdin) == NULL, line);
    printf("%zd\n", read(0, line, 10));
    printf("%zd\n", read(STDIN_FILENO, line, 10));
    int fd[2];
    pipe(fd);
    if (fork() == 0) {
        dup2(fd[0], 0); close(fd[0]); close(fd[1]);
        printf("%d\n", getchar());
        clearerr(stdin);
        while (fgets(line, 6, stdin) != NULL) printf("[%s]\n", line);
        printf("%d\n", feof(stdin));
        exit(3);
    }
    close(fd[0]);
    write(fd[1], "one\ntwo words\n\nlast", 19);
    close(fd[1]);
    int status;
    wait(&status);
    close(0);
    clearerr(stdin);
    printf("%d\n", getchar()); printf("%d %d\n", feof(stdin), ferror(stdin) != 0);
    perror("getchar");
    return WEXITSTATUS(status);
}
