// strtok over commands, one child for each; where strtok, strtok_r and strsep leave the rest.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int main(void) {
    char commands[] = "  ls -l; ps aux;;whoami ;";
    char *rest, *command;
    for (command = strtok_r(commands, ";", &rest); command != NULL; command = strtok_r(NULL, ";", &rest)) {
        if (fork() == 0) {
            int n = 0;
            char *word = strtok(command, " ");
            while (word != NULL) {
                printf("%d: <%s>\n", n++, word);
                word = strtok(NULL, " ");
            }
            exit(n);
        }
        int status;
        wait(&status);
        printf("%d words\n", WEXITSTATUS(status));
    }
    printf("rest <%s>\n", rest);

    char nothing[] = ",,,";
    printf("%d\n", strtok(nothing, ",") == NULL);
    printf("%d\n", strtok(NULL, ",") == NULL);

    char fields[] = "a,,b,";
    char *next = fields, *field;
    while ((field = strsep(&next, ",")) != NULL)
        printf("[%s]", field);
    printf("%d\n", next == NULL);

    char line[40] = "one two";
    char *first = strtok(line, " ");
    if (fork() == 0) {
        printf("child %s %s\n", first, strtok(NULL, " "));
        exit(0);
    }
    wait(NULL);
    printf("parent %s %s\n", first, strtok(NULL, " "));
    if (fork() == 0) {
        strtok(NULL, " ");
        strtok(NULL, " ");
        puts("none left");
        fflush(stdout);
        char *none = NULL;
        strtok_r(NULL, " ", &none);
        puts("not here");
    }
    wait(NULL);
    return 0;
}
