// scanf on an empty standard input: EOF, and nothing is stored.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    int n = 5, m = 6;
    unsigned u = 7;
    long big = 8;
    char word[20] = "kept", letter = 'k';
    printf("How many children? ");
    if (scanf("%d", &n) != 1)
        printf("no number, so %d\n", n);
    printf("%d\n", scanf("%d, %d", &n, &m));
    printf("%d\n", scanf("%u %ld %*d", &u, &big));
    printf("%d %d\n", scanf(" %19s", word), scanf("%c", &letter));
    printf("%d\n", fscanf(stdin, "%[a-z]", word));
    printf("%d %d %u %ld %s %c %d\n", n, m, u, big, word, letter, feof(stdin));
    while (scanf("%d", &n) != EOF)
        puts("never");
    if (fork() == 0) {
        printf("child %d\n", scanf("%d", &m));
        return 1;
    }
    wait(NULL);
    return 0;
}
