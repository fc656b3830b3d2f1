// String literals can be read, pointed at and compared, but whoever writes to one is killed.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *names[] = {"ann", "bob"};

static void ended(void)
{
    int status;
    wait(&status);
    if (WIFSIGNALED(status))
        printf("signal %d\n", WTERMSIG(status));
    else
        printf("status %d\n", WEXITSTATUS(status));
}

int main(int argc, char *argv[])
{
    char *s = "one two";
    char own[] = "one two";
    if (fork() == 0) {
        s[0] = 'O';
        exit(0);
    }
    ended();
    if (fork() == 0) {
        strtok(s, " ");
        exit(0);
    }
    ended();
    if (fork() == 0) {
        strtok(own, " ");
        exit(strlen(own));
    }
    ended();
    if (fork() == 0) {
        char *only = strtok(s, ",");
        exit(strlen(only));
    }
    ended();
    if (fork() == 0) {
        strcat(names[1], "!");
        exit(0);
    }
    ended();
    if (fork() == 0) {
        names[0] = names[1];
        argv[0][0] = 'X';
        int *e = &errno;
        *e = 3;
        puts(names[0]);
        exit(errno);
    }
    ended();
    if (fork() == 0) {
        sprintf(strerror(ENOENT), "gone");
        exit(0);
    }
    ended();
    int fd[2];
    pipe(fd);
    write(fd[1], "abc", 3);
    if (read(fd[0], s, 3) < 0)
        printf("%d\n", errno == EFAULT);
    printf("%s %s %s\n", s, own, names[0]);
    return 0;
}
