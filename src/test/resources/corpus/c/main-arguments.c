// LANGUAGE: main(int argc, char *argv[]) as if run as ./program.
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char *argv[])
{
    printf("%d %s %d\n", argc, argv[0], argv[1] == NULL);
    if (argc != 2) {
        fprintf(stderr, "usage: %s number\n", argv[0]);
        exit(EXIT_FAILURE);
    }
    return 0;
}
