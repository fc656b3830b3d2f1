// verdict: output-limit
#include <stdio.h>

int main(void) {
    while (1)
        printf("again and again\n");
}
