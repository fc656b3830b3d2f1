// LANGUAGE: assert aborts with a message.
#include <stdio.h>
#include <assert.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    assert(1 + 1 == 2);
    if (fork() == 0) {
        close(2);
        assert(getpid() == 0);
    }
    int status;
    wait(&status);
    printf("%d\n", WTERMSIG(status));
    return 0;
}
