// verdict: step-limit
#include <unistd.h>

void tree(void) {
    fork();
    tree();
}

int main(void) {
    tree();
}
