/* A void * goes round and comes back as what it was. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>

static int doubled(void *number)
{
    int *n = number;
    return *n * 2;
}

static int start(int *unused, void *argument)
{
    pid_t pid = fork();
    int status;

    if (pid == 0) {
        printf("child got %d\n", *(int *) argument);
        exit(doubled(argument));
    }
    waitpid(pid, &status, 0);
    return WEXITSTATUS(status) + (unused == NULL);
}

int main(void)
{
    int value = 21, *room = malloc(2 * sizeof *room);

    room[0] = 4;
    room[1] = start(&value, &value);
    printf("%d %d %s\n", start(NULL, room), room[1], (void *) room == (void *) &value ? "same" : "another");
    free(room);
    return 0;
}
