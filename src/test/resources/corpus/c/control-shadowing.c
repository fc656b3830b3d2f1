// LANGUAGE: nested blocks with names of their own, static locals.
#include <stdio.h>

int x = 1;

int counter(void)
{
    static int count = 10;
    return ++count;
}

int main(void)
{
    printf("%d ", x);
    int x = 2;
    {
        int x = 3;
        {
            x++;
            int x = 5;
            printf("%d ", x);
        }
        printf("%d ", x);
    }
    for (int x = 7; x < 8; x++)
        printf("%d ", x);
    printf("%d\n", x);
    counter();
    counter();
    printf("%d\n", counter());
    return 0;
}
