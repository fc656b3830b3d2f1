// verdict: step-limit
#include <unistd.h>

int main(void) {
    close(1);
    while (1)
        write(1, "nobody reads this", 17);
}
