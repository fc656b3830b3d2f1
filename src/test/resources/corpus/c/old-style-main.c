// LANGUAGE: main without a type, no headers for functions that return int.
#include <stdio.h>
main()
{
    int pid;
    pid = fork();
    if (pid == 0) {
        printf("child\n");
        exit(2);
    }
    wait(0);
    printf("parent\n");
}
