// verdict: output-limit
#include <unistd.h>

int main(void) {
    char small[4] = "abc";
    write(1, small, 100000);
    write(1, small, -1);
    write(1, small, 2147483647);
    write(1, "abc", 1000000);
    write(1, 0, 5);
}
