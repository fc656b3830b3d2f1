// Runs a program as a reference and notes who forked whom and how everybody ended. Stands where a helper stands: starts
// the program, adopts its orphans, reaps them.
//
//     watch LOG pipe|terminal USER PROGRAM [ARGUMENT...]
//
// On "terminal" the program writes to a terminal of its own, whose output is copied to our standard output unchanged;
// its standard error goes there too unless ours is /dev/null. USER is the number of the user to become, -1 for none.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define SECONDS 100

static void check(long result, const char *what)
{
    if (result < 0) {
        perror(what);
        _exit(125);
    }
}

// Everything the program writes, until nobody has the terminal open any more: then read fails with EIO.
static void copy(int from)
{
    char bytes[4096];
    for (;;) {
        ssize_t n = read(from, bytes, sizeof bytes);
        if (n < 0 && errno == EINTR) {
            continue;
        }
        if (n <= 0) {
            return;
        }
        check(write(1, bytes, n), "write");
    }
}

static int is_null(int fd)
{
    struct stat seen;
    check(fstat(fd, &seen), "fstat");
    return S_ISCHR(seen.st_mode) && seen.st_rdev == makedev(1, 3);
}

// Goes on in a child whose standard output is a new terminal; we copy.
static void take_terminal(void)
{
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    check(master, "posix_openpt");
    check(grantpt(master), "grantpt");
    check(unlockpt(master), "unlockpt");
    int slave = open(ptsname(master), O_RDWR | O_NOCTTY);
    check(slave, "open");
    struct termios settings;
    check(tcgetattr(slave, &settings), "tcgetattr");
    settings.c_oflag &= ~OPOST; // or each \n would become \r\n
    check(tcsetattr(slave, TCSANOW, &settings), "tcsetattr");
    pid_t watcher = fork();
    check(watcher, "fork");
    if (watcher > 0) {
        int status;
        close(slave);
        copy(master);
        check(waitpid(watcher, &status, 0), "waitpid");
        _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 124);
    }
    close(master);
    dup2(slave, 1);
    if (!is_null(2)) {
        dup2(slave, 2);
    }
    close(slave);
}

static pid_t start(char **command, uid_t user)
{
    int go[2];
    check(pipe(go), "pipe");
    pid_t pid = fork();
    check(pid, "fork");
    if (pid == 0) {
        char byte;
        close(go[1]);
        while (read(go[0], &byte, 1) < 0 && errno == EINTR) {
        }
        close(go[0]);
        for (int number = 1; number < NSIG; number++) {
            signal(number, SIG_DFL); // whoever started us may ignore some: a shell does for what runs in its background
        }
        if (user != (uid_t)-1) {
            check(setgroups(0, NULL), "setgroups");
            check(setgid(user), "setgid");
            check(setuid(user), "setuid");
        }
        execv(command[0], command);
        perror(command[0]);
        _exit(125);
    }
    close(go[0]);
    check(ptrace(PTRACE_SEIZE, pid, 0, PTRACE_O_TRACEFORK | PTRACE_O_EXITKILL), "ptrace");
    close(go[1]);
    return pid;
}

static void stopped(FILE *log, pid_t pid, int status)
{
    int signal = WSTOPSIG(status);
    int event = status >> 16;
    if (event == PTRACE_EVENT_FORK) {
        unsigned long child;
        ptrace(PTRACE_GETEVENTMSG, pid, 0, &child);
        fprintf(log, "%d forked %lu\n", pid, child);
    } else if (event == PTRACE_EVENT_STOP && signal != SIGTRAP) {
        ptrace(PTRACE_LISTEN, pid, 0, 0);
        return;
    }
    ptrace(PTRACE_CONT, pid, 0, event ? 0 : signal);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        return 125;
    }
    FILE *log = fopen(argv[1], "we");
    check(log == NULL ? -1 : 0, argv[1]);
    if (strcmp(argv[2], "terminal") == 0) {
        take_terminal();
    }
    check(prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), "prctl");
    pid_t first = start(argv + 4, atoi(argv[3]));
    fprintf(log, "%d watched %d\n", getpid(), first);
    close(1);
    alarm(SECONDS);
    for (;;) {
        int status;
        pid_t pid = waitpid(-1, &status, __WALL);
        if (pid < 0 && errno == ECHILD) {
            fclose(log);
            return 0;
        }
        if (WIFEXITED(status)) {
            fprintf(log, "%d exited %d\n", pid, WEXITSTATUS(status));
        } else if (WIFSIGNALED(status)) {
            fprintf(log, "%d killed %d\n", pid, WTERMSIG(status));
        } else if (WIFSTOPPED(status)) {
            stopped(log, pid, status);
        }
    }
}
