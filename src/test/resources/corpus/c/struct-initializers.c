// What structures start with, nested designators, compound literals, copies by =, memcpy and fork.
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>
typedef struct { int hour, minute; } Time;
typedef struct { char name[20]; Time start, end; int rooms[4]; } Course;
struct config { struct { int depth; const char *path; } log; Course courses[2]; Time *best; };
static Time later(Time t, int minutes) { t.minute += minutes; t.hour += t.minute / 60; t.minute %= 60; return t; }
static void print(const Course *c) { printf("%s %02d:%02d-%02d:%02d", c->name, c->start.hour, c->start.minute, c->end.hour, c->end.minute); for (int i = 0; i < 4; i++) printf(" %d", c->rooms[i]); printf("\n"); }
static int sum(const Time *t, int n) { int s = 0; for (int i = 0; i < n; i++) s += t[i].hour * 60 + t[i].minute; return s; }
static Time fixed = { 12, 30 };
static Time *best = &(Time){ 3, 4 };
static struct config cfg = { .log.depth = 3, .log = { .path = "/tmp" }, .courses[1].rooms[2] = 7, .courses[0] = { "OS", { 9, 0 }, .rooms = { 1, [3] = 4 } }, .best = &fixed };
struct open { int n; Time list[3]; } o[] = { 1, { { 1, 2 }, 3, 4 }, 2, 5, 6, 7, 8, 9, 10, { .list[1] = { 5 }, 6, 7 } };
int main(void) {
    printf("%d %s %d %s %d %d\n", cfg.log.depth, cfg.log.path, cfg.courses[1].rooms[2], cfg.courses[0].name, cfg.best->hour, best->minute);
    print(&cfg.courses[0]);
    Course c = cfg.courses[0];
    strcat(c.name, " lab");
    c.end = later(c.start, 95);
    print(&c);
    printf("%zu\n", sizeof o / sizeof o[0]);
    for (int i = 0; i < 3; i++) printf("%d: %d %d, %d %d, %d %d\n", o[i].n, o[i].list[0].hour, o[i].list[0].minute, o[i].list[1].hour, o[i].list[1].minute, o[i].list[2].hour, o[i].list[2].minute);
    c.start = (Time){ 10, 15 };
    for (int i = 0; i < 3; i++) { Time *t = &(Time){ .minute = i }; t->minute++; printf("%d:%d ", t->hour, t->minute); }
    printf("%d %d\n", sum((Time[]){ { 1, 1 }, { 2, 2 } }, 2), later((Time){ 23, 59 }, 2).hour);
    pid_t pid = fork();
    if (pid == 0) { c.start.hour = 1; cfg.courses[0].name[0] = 'X'; print(&c); print(&cfg.courses[0]); exit(0); }
    waitpid(pid, NULL, 0);
    print(&c); print(cfg.courses);
    Course copy[2]; memcpy(copy, cfg.courses, sizeof(copy)); copy[1] = copy[0]; copy[0].name[1] = 'X';
    printf("%s %s %d\n", copy[0].name, copy[1].name, memcmp(&copy[1], &cfg.courses[0], sizeof(Course)) == 0);
    int *room = copy[1].rooms; room[1] = 5; *(room + 2) = 6; print(copy + 1);
    char *p = copy[1].name; while (*p) { *p += 1; p++; } puts(copy[1].name);
    printf("%d\n", (int) (sizeof(struct config)));
    return 0;
}
