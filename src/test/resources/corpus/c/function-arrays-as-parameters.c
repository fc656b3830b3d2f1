// LANGUAGE: arrays and texts as parameters.
#include <stdio.h>

int total(int values[], int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum += values[i];
    return sum;
}

void fill(int *values, int count, int value)
{
    while (count-- > 0)
        *values++ = value;
}

int length(const char *text)
{
    int n = 0;
    while (text[n] != '\0')
        n++;
    return n;
}

void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

int main(void)
{
    int values[5] = {1, 2, 3};
    printf("%d\n", total(values, 5));
    fill(values + 1, 3, 9);
    printf("%d %d\n", total(values, 5), values[4]);
    printf("%d %d\n", length("twelve chars"), length(""));
    swap(&values[0], &values[1]);
    printf("%d %d\n", values[0], values[1]);
    return 0;
}
