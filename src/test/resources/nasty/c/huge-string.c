// verdict: output-limit
#include <stdio.h>

int main(void) {
    while (1)
        printf("%2000d", 1);
}
