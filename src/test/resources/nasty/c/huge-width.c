// verdict: refused
#include <stdio.h>

int main(void) {
    printf("%2000000000d|", 1);
    printf("%*d|", 2000000000, 1);
    printf("%.*d|", 2000000000, 1);
}
