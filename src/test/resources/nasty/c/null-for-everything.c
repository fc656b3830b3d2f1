// verdict: completed
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void) {
    pipe(0);
    wait(0);
    write(1, 0, 1);
    read(0, 0, 1);
    printf("%s\n", (char *)0);
    puts(0);
}
