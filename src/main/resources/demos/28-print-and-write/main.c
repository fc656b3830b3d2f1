#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    printf("printed\n");
    write(STDOUT_FILENO, "written\n", 8);
    fork();
    while (wait(NULL) > 0);
    return 0;
}
