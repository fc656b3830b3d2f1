// TEACHING introduction 3: each child made by the parent.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS 3

int main(void)
{
    for (int i = 0; i < FORKS; i++) {
        pid_t pid = fork();
        if (pid < 0) {
            printf("no child: %d\n", pid);
        } else if (pid == 0) {
            printf("child: %d\n", pid);
            return 0;
        } else {
            printf("parent: my child is %d\n", pid);
        }
    }
    while (wait(NULL) > 0) {
    }
    return 0;
}
