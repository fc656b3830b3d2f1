// Clocks: what they say is right as far as that can be foretold, and a child's is the parent's.
#include <stdio.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
static double elapsed(struct timespec a, struct timespec b) {
    return (b.tv_sec - a.tv_sec) + (b.tv_nsec - a.tv_nsec) / 1e9;
}
static long micros(struct timeval t) { return t.tv_sec * 1000000L + t.tv_usec; }
int main(void) {
    struct timespec start, end, now, pause = {0, 50000000};
    struct timeval before, after;
    time_t seconds = time(NULL);
    printf("%d %d\n", gettimeofday(&before, NULL), clock_gettime(CLOCK_MONOTONIC, &start));
    printf("%d\n", before.tv_sec >= seconds && before.tv_sec <= seconds + 5 && before.tv_usec >= 0 && before.tv_usec < 1000000);
    printf("%d\n", nanosleep(&pause, NULL));
    clock_gettime(CLOCK_MONOTONIC, &end);
    gettimeofday(&after, NULL);
    double slept = elapsed(start, end);
    printf("%d %d\n", slept >= 0.05, slept < 5);
    printf("%d\n", micros(after) - micros(before) >= 50000);
    clock_gettime(CLOCK_REALTIME, &now);
    printf("%d %d\n", now.tv_sec - after.tv_sec <= 1, now.tv_nsec >= 0 && now.tv_nsec < 1000000000);
    printf("%zu %zu %zu %zu\n", sizeof(struct timeval), sizeof now, sizeof now.tv_nsec, sizeof(clock_t));
    pid_t pid = fork();
    if (pid == 0) {
        clock_gettime(CLOCK_MONOTONIC, &end);
        printf("child %d\n", elapsed(start, end) >= slept);
        usleep(20000);
        exit(0);
    }
    wait(NULL);
    struct timespec later;
    clock_gettime(CLOCK_MONOTONIC, &later);
    printf("parent %d %.1f\n", elapsed(end, later) >= 0.02, difftime(seconds + 5, seconds) / 2);
    clock_t used = clock();
    double spent = (double) used / CLOCKS_PER_SEC;
    printf("%d %d %ld\n", used >= 0, spent < 60, (long) CLOCKS_PER_SEC);
    struct timeval copy = before, *p = &copy;
    p->tv_usec = 999999;
    printf("%d %ld\n", copy.tv_sec == before.tv_sec, p->tv_usec);
}
