// verdict: step-limit
#include <stdio.h>
#include <unistd.h>

int a[10];

int main(void) {
    for (int i = 0; i < 200000; i += 7)
        a[i] = i * 2654435761u;
    printf("%d\n", a[3]);
    fork();
}
