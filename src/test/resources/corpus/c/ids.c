// LANGUAGE: getpid, getppid, getpgrp, getuid.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

int main(void)
{
    pid_t pid = getpid(), group = getpgrp();
    uid_t user = getuid();
    if (fork() == 0) {
        printf("%d %d %d %d\n", getppid() == pid, getpid() != pid, getpgrp() == group, getpgid(0) == group);
        printf("%d\n", getuid() == user);
        return 0;
    }
    wait(NULL);
    return 0;
}
