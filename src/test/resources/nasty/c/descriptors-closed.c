// verdict: completed
#include <stdio.h>
#include <unistd.h>

int main(void) {
    close(0);
    close(1);
    close(2);
    printf("into nothing\n");
    fprintf(stderr, "into nothing\n");
    fork();
    perror("nobody hears");
    puts("still nothing");
}
