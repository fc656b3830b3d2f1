// verdict: completed
#include <unistd.h>

int main(void) {
    fork() && fork() || fork() && fork() || fork() && fork() || fork() && fork() || fork();
    fork() | fork() | fork() | fork() | fork();
}
