// TEACHING M7: printf is buffered, write is not.
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    char *direct = "write\n";
    printf("printf\n");
    write(STDOUT_FILENO, direct, strlen(direct));
    if (fork() == 0)
        _exit(0);
    wait(NULL);
    return 0;
}
