// LANGUAGE: arrays of int, pid_t and char, initializers, two dimensions.
#include <stdio.h>
#include <sys/types.h>

int squares[5];
char letters[4] = {'a', 'b', 'c'};
int primes[] = {2, 3, 5, 7, 11};
const char *names[] = {"zero", "one", "two"};

int main(void)
{
    for (int i = 0; i < 5; i++)
        squares[i] = i * i;
    printf("%d %d %s\n", squares[4], primes[4], letters);
    printf("%s %c\n", names[2], names[1][0]);
    int grid[2][3] = {{1, 2, 3}, {4, 5, 6}};
    int flat[2][2] = {1, 2, 3, 4};
    grid[1][2] += 10;
    printf("%d %d %d %zu\n", grid[1][2], grid[0][1], flat[1][0], sizeof grid);
    pid_t pids[3] = {0};
    int sparse[6] = {[2] = 20, [4] = 40, 50};
    printf("%d %d %d %d\n", pids[2], sparse[2], sparse[5], sparse[0]);
    char word[10] = "fork";
    word[0] = 'p';
    word[4] = 's';
    printf("%s %zu\n", word, sizeof word);
    char lines[2][6] = {"first", "2nd"};
    printf("%s %s\n", lines[0], lines[1]);
    return 0;
}
