// TEACHING catalogue: workers that take numbers from one shared pipe.
#include <stdio.h>
#include <unistd.h>
#include <sys/wait.h>

#define WORKERS 3
#define JOBS 9

int main(void)
{
    int jobs[2], results[2];
    pipe(jobs);
    pipe(results);
    for (int w = 0; w < WORKERS; w++) {
        if (fork() == 0) {
            close(jobs[1]);
            close(results[0]);
            int job;
            while (read(jobs[0], &job, sizeof job) == sizeof job) {
                int square = job * job;
                write(results[1], &square, sizeof square);
            }
            _exit(0);
        }
    }
    close(jobs[0]);
    close(results[1]);
    for (int job = 1; job <= JOBS; job++)
        write(jobs[1], &job, sizeof job);
    close(jobs[1]);
    int sum = 0, square;
    while (read(results[0], &square, sizeof square) > 0)
        sum += square;
    while (wait(NULL) > 0)
        ;
    printf("%d\n", sum);
    return 0;
}
