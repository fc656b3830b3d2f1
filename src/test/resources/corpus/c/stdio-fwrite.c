// fwrite: bytes with a 0 among them, in one piece, through the same buffers as printf.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    char text[16] = "one two\n";
    char zeros[6] = {'a', 0, 'b', 0, 'c', '\n'};
    size_t n = fwrite(text, 1, strlen(text), stdout);
    printf("%zu\n", n);
    printf("%zu\n", fwrite(text, strlen(text), 1, stdout));
    printf("%zu %zu\n", fwrite(text, 1, 0, stdout), fwrite(text, 0, 1, stdout));
    fwrite(zeros, sizeof(char), sizeof zeros, stdout);
    fwrite("in the buffer, ", 1, 15, stdout);
    if (fork() == 0) {
        fwrite("child\n", 1, 6, stdout);
        fwrite("to stderr\n", 1, 10, stderr);
        return 3;
    }
    wait(NULL);
    fwrite(text + 4, 1, 4, stdout);
    setvbuf(stdout, NULL, _IONBF, 0);
    fwrite(text, 1, 3, stdout);
    if (fork() == 0)
        _exit(0);
    wait(NULL);
    puts(".");
    return 0;
}
