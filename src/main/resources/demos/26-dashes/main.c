#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define FORKS {{forks}}

int main(void) {
    for (int i = 0; i < FORKS; i++) {
        fork();
        printf("-");
    }
    while (wait(NULL) > 0);
    return 0;
}
