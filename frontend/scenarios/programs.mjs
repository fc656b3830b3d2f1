// Scenarios of what no introductory demo shows yet: their texts, and the steps the stand-in machine takes for them.

/** The texts, in Python. */
export const programs = {
  orphan: `import os, time

def parent():
    if os.fork() == 0:
        os.fork() or time.sleep(0.03)
        time.sleep(0.03)
        os._exit(1)
    time.sleep(0.02)
    os.wait()

parent()
`,
  killed: `import os, time, signal

fds = os.pipe()
child = os.fork()
time.sleep(0.003)
if child == 0: time.sleep(900)
os.kill(child, signal.SIGKILL)

os.wait()
`,
  buffered: `import os, sys

print("-", end="")
os.fork()
print("-", end=""); print(os.getpid(), "says hello", file=sys.stderr)
sys.exit()
`,
};

/** The steps. Lines are those of the text. */
export const steps = {
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
