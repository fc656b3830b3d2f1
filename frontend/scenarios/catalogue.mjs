// The introductory demos as a server would list them, and for each the steps the stand-in machine takes.

const py = {
  who: `import os

print("I am process", os.getpid())
`,
  before: `import os

print("before", flush=True)
for i in range({{forks}}):
    os.fork()
print("after:", os.getpid())
`,
  which: `import os

for i in range({{forks}}):
    pid = os.fork()
    if pid == 0:
        print("child: fork returned 0, I am", os.getpid())
        os._exit(0)
    print("parent: fork returned", pid)
for i in range({{forks}}):
    os.wait()
`,
  row: `import os

print("start:", os.getpid())
for i in range({{forks}}):
    os.fork()
    print("fork", i + 1, "done in", os.getpid())
`,
  copies: `import os

stored = 0
pid = os.fork()
if pid > 0:
    stored = os.getpid()
print("stored is", stored, "in", os.getpid())
if pid > 0:
    os.wait()
`,
  fails: `import os

try:
    os.fork()
    print("forked")
except OSError as error:
    print("fork failed: errno", error.errno)
`,
  bomb: `import os

while True:
    try:
        os.fork()
    except OSError:
        pass
`,
  server: `import os, time

for request in range({{forks}}):
    pid = os.fork()
    if pid == 0:
        time.sleep(0.05)
        print("served by", os.getpid())
        os._exit(request)
    print("request", request, "goes to", pid)
for request in range({{forks}}):
    pid, status = os.wait()
    print(pid, "finished")
`,
};

const c = {
  who: `#include <stdio.h>
#include <unistd.h>

int main(void) {
    printf("I am process %d\\n", getpid());
    return 0;
}
`,
  row: `#include <stdio.h>
#include <unistd.h>

int main(void) {
    printf("start: %d\\n", getpid());
    for (int i = 0; i < {{forks}}; i++) {
        fork();
        printf("fork %d done in %d\\n", i + 1, getpid());
    }
    return 0;
}
`,
};

const forks = (label, max, preset) => [{ name: "forks", label, min: 0, max, default: preset }];

const demo = (id, title, summary, group, parameters, source, preset) => ({
  id,
  title,
  summary,
  group,
  parameters,
  languages: Object.fromEntries(
    Object.entries(source).map(([language, template]) => [
      language,
      { source: template.replaceAll("{{forks}}", String(preset ?? 1)), template },
    ]),
  ),
  questions: [],
});

const first = "First steps";
const further = "When things get real";

/** What `GET /api/demos` would answer. */
export const demos = [
  demo("who-am-i", "Who am I?", "One process prints its PID. No fork yet.", first, [], {
    python: py.who,
    c: c.who,
  }),
  demo(
    "before-and-after",
    "Before and after",
    "One line before, some forks, one line after.",
    first,
    forks("forks in a row", 10, 1),
    { python: py.before, c: c.row },
    1,
  ),
  demo(
    "parent-or-child",
    "Parent or child?",
    "What fork() returns tells a process which of the two it is.",
    first,
    forks("children", 10, 1),
    { python: py.which, c: c.row },
    1,
  ),
  demo(
    "forks-in-a-row",
    "Forks in a row",
    "Everybody prints after each fork. How many lines?",
    first,
    forks("forks in a row", 10, 2),
    { python: py.row, c: c.row },
    2,
  ),
  demo("separate-copies", "Separate copies", "Only the parent stores its PID in the variable.", first, [], {
    python: py.copies,
    c: c.row,
  }),
  demo("fork-fails", "When fork fails", "Linux says no: fork returns -1 and errno is EAGAIN.", further, [], {
    python: py.fails,
    c: c.row,
  }),
  demo("fork-bomb", "Fork bomb, defused", "It forks for ever, and is contained.", further, [], {
    python: py.bomb,
    c: c.row,
  }),
  demo(
    "server",
    "A server that forks per request",
    "One child for each request; the parent reaps them.",
    further,
    forks("requests", 8, 4),
    { python: py.server, c: c.row },
    4,
  ),
];

/** Steps for the stand-in machine. Lines are those of the Python text. */
export const steps = {
  who: () => [
    { op: "print", line: 3, text: (v) => `I am process ${v.pid}\n` },
    { op: "exit", line: 3 },
  ],
  row: (n) => {
    const list = [{ op: "print", line: 3, text: (v) => `start: ${v.pid}\n` }];
    for (let i = 0; i < n; i++) {
      list.push({ op: "set", line: 4, name: "i", value: () => i });
      list.push({ op: "fork", line: 5 });
      list.push({ op: "print", line: 6, text: (v) => `fork ${i + 1} done in ${v.pid}\n` });
    }
    list.push({ op: "exit", line: 6 });
    return list;
  },
  waitingRow: (n) => {
    const list = steps.row(n).slice(0, -1);
    for (let i = 0; i < n; i++) list.push({ op: "wait", line: 6 });
    list.push({ op: "exit", line: 6 });
    return list;
  },
  copies: () => [
    { op: "set", line: 3, name: "stored", value: () => 0 },
    { op: "fork", line: 4, into: "child" },
    { op: "branch", when: (v) => v.child > 0, otherwise: 4 },
    { op: "set", line: 6, name: "stored", value: (v) => v.pid },
    { op: "print", line: 7, text: (v) => `stored is ${v.stored} in ${v.pid}\n` },
    { op: "branch", when: (v) => v.child > 0, otherwise: 7 },
    { op: "wait", line: 9 },
    { op: "exit", line: 9 },
  ],
  fails: () => [
    { op: "fork", line: 4 },
    { op: "print", line: 7, text: () => "fork failed: errno 11\n" },
    { op: "exit", line: 7 },
  ],
  bomb: () => [
    { op: "fork", line: 5 },
    { op: "jump", to: 0 },
  ],
  server: (n) => {
    const list = [];
    const childAt = 3 * n + 2 * n + 1;
    for (let i = 0; i < n; i++) {
      list.push({ op: "fork", line: 4, into: "child" });
      list.push({ op: "branch", when: (v) => v.child !== 0, otherwise: childAt });
      list.push({ op: "print", line: 9, text: (v) => `request ${i} goes to ${v.child}\n` });
    }
    for (let i = 0; i < n; i++) {
      list.push({ op: "wait", line: 11 });
      list.push({ op: "print", line: 12, text: () => "one finished\n" });
    }
    list.push({ op: "exit", line: 12 });
    list.push({ op: "sleep", line: 6, micros: 50000 });
    list.push({ op: "print", line: 7, text: (v) => `served by ${v.pid}\n` });
    list.push({ op: "exit", line: 8, status: 3, via: "_exit" });
    return list;
  },
  orphan: () => [
    { op: "fork", line: 4, into: "child" },
    { op: "branch", when: (v) => v.child === 0, otherwise: 8 },
    { op: "fork", line: 5, into: "child" },
    { op: "branch", when: (v) => v.child === 0, otherwise: 6 },
    { op: "sleep", line: 6, micros: 30000 },
    { op: "exit", line: 6, status: 2 },
    { op: "sleep", line: 5, micros: 9000 },
    { op: "exit", line: 7, status: 1, via: "_exit" },
    { op: "sleep", line: 8, micros: 20000 },
    { op: "wait", line: 9 },
    { op: "exit", line: 9 },
  ],
  killed: () => [
    { op: "fork", line: 4, into: "child" },
    { op: "branch", when: (v) => v.child === 0, otherwise: 4 },
    { op: "sleep", line: 6, micros: 900000 },
    { op: "exit", line: 6 },
    { op: "note", line: 3, kind: "pipe-created", fields: { fds: [3, 4] } },
    { op: "sleep", line: 5, micros: 3000 },
    { op: "kill", line: 7, target: (v) => v.child },
    { op: "wait", line: 9 },
    { op: "exit", line: 9, status: 0 },
  ],
  buffered: () => [
    { op: "print", line: 3, text: () => "-" },
    { op: "fork", line: 4 },
    { op: "print", line: 5, text: () => "-" },
    { op: "print", line: 5, fd: 2, text: (v) => `${v.pid} says hello\n` },
    { op: "exit", line: 6 },
  ],
};
