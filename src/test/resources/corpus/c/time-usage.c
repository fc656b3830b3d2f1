// What processes have used, by getrusage, wait3 and wait4: children count once they have been waited for.
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>
static long micros(struct timeval t) { return t.tv_sec * 1000000L + t.tv_usec; }
static volatile unsigned sink;
static void compute(int rounds) { for (int i = 0; i < rounds; i++) sink += i; }
int main(void) {
    struct rusage self, children = {0}, usage;
    int status;
    printf("%d %d\n", getrusage(RUSAGE_SELF, &self), getrusage(RUSAGE_CHILDREN, &children));
    printf("%d %d %d\n", self.ru_maxrss > 0, self.ru_minflt > 0, micros(self.ru_utime) + micros(self.ru_stime) >= 0);
    printf("%ld %ld %ld\n", micros(children.ru_utime), micros(children.ru_stime), children.ru_maxrss);
    printf("%zu %zu\n", sizeof usage, sizeof usage.ru_stime);
    if (fork() == 0) {
        compute(200000);
        exit(3);
    }
    pid_t pid = wait3(&status, 0, &usage);
    printf("%d %d %d\n", pid > 0, WEXITSTATUS(status), usage.ru_maxrss > 0);
    long used = micros(usage.ru_utime) + micros(usage.ru_stime);
    getrusage(RUSAGE_CHILDREN, &children);
    printf("%d %d\n", used >= 0, micros(children.ru_utime) + micros(children.ru_stime) == used);
    pid = fork();
    if (pid == 0)
        _exit(4);
    printf("%d", wait4(pid, NULL, 0, &usage) == pid);
    printf(" %d\n", wait4(-1, &status, WNOHANG, NULL) == -1 && errno == ECHILD);
    if (fork() == 0)
        return 5;
    printf("%d", wait3(&status, 0, NULL) > 0);
    printf(" %d\n", WEXITSTATUS(status));
    errno = 0;
    printf("%d", getrusage(RUSAGE_SELF, NULL));
    printf(" %d\n", errno == EFAULT);
    errno = 0;
    printf("%d", getrusage(5, &self));
    printf(" %d\n", errno == EINVAL);
}
