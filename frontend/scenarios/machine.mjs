// A stand-in for the real machine, used only to synthesise recordings that obey docs/protocol.md while no server is at
// hand. A program is a list of steps; fork() copies the whole process, the step counter included.

const HELPER = 4700;

/** Numbers that look random and are the same every time. */
export function seeded(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Runs `steps` and returns the events of the run. */
export function simulate({
  steps,
  language = "python",
  forks,
  stdout = "terminal",
  seed = 1,
  limit = 1024,
  kernelLimit = Infinity,
  stopAfter = Infinity,
}) {
  const random = seeded(seed);
  const events = [];
  const processes = new Map();
  let t = 0;
  let nextPid = HELPER + 11;
  let peakAlive = 0;
  let failedForks = 0;

  const emit = (type, fields) => events.push({ seq: events.length + 1, t, type, ...fields });
  const alive = () => [...processes.values()].filter((p) => !p.end);
  const make = (fields) => {
    const process = { pid: nextPid, pc: 0, vars: {}, buffer: "", line: undefined, ...fields };
    nextPid += 1 + Math.floor(random() * 2);
    processes.set(process.pid, process);
    peakAlive = Math.max(peakAlive, alive().length);
    return process;
  };

  function flush(p, line) {
    if (p.buffer) emit("output", { pid: p.pid, line, fd: 1, text: p.buffer });
    p.buffer = "";
  }

  const act = {
    print(p, { line, text, fd = 1 }) {
      const said = text({ ...p.vars, pid: p.pid, ppid: p.ppid });
      if (fd !== 1) return emit("output", { pid: p.pid, line, fd, text: said });
      p.buffer += said;
      if (stdout === "terminal" && said.endsWith("\n")) return flush(p, line);
      emit("buffered", { pid: p.pid, line, text: said, pending: p.buffer.length });
    },
    set(p, { line, name, value }) {
      p.vars[name] = value({ ...p.vars, pid: p.pid });
      emit("assigned", { pid: p.pid, line, name, value: p.vars[name] });
    },
    fork(p, { line, into }) {
      emit("fork-called", { pid: p.pid, line });
      t += 60 + Math.floor(random() * 300);
      const cause =
        alive().length >= kernelLimit ? "kernel" : processes.size >= limit ? "run-limit" : undefined;
      const child = cause
        ? undefined
        : make({ ...p, vars: { ...p.vars }, pid: nextPid, ppid: p.pid, forkedBy: p.pid, begun: false });
      const returned = () => {
        emit("fork-returned", {
          pid: p.pid,
          line,
          returns: child ? child.pid : -1,
          ppid: p.ppid,
          ...(cause && { errno: "EAGAIN", cause }),
        });
        store(p, line, into, child ? child.pid : -1);
        if (!child) failedForks++;
      };
      if (child) {
        child.begin = () => {
          emit("fork-returned", { pid: child.pid, line, returns: 0, ppid: child.forkedBy });
          store(child, line, into, 0);
        };
      }
      p.begin = returned;
    },
    wait(p, { line }) {
      emit("wait-called", { pid: p.pid, line, waitsFor: -1 });
      p.waiting = { line };
    },
    sleep(p, { line, micros }) {
      emit("slept", { pid: p.pid, line, micros });
      p.wakes = t + micros;
    },
    jump(p, { to }) {
      p.pc = to;
    },
    branch(p, { when, otherwise }) {
      if (!when({ ...p.vars, pid: p.pid })) p.pc = otherwise;
    },
    note(p, { line, kind, fields }) {
      emit(kind, { pid: p.pid, line, ...fields });
    },
    kill(p, { line, target }) {
      const victim = processes.get(target({ ...p.vars }));
      emit("kill-returned", { pid: p.pid, line, target: victim.pid, signal: 9, returns: 0 });
      if (!victim.end) die(victim, { signal: 9 });
    },
    exit(p, { line, status = 0, via = "return" }) {
      if (via !== "_exit") flush(p, line);
      emit("exited", { pid: p.pid, line, status, via });
      die(p, { status });
    },
  };

  function store(p, line, into, value) {
    if (!into) return;
    p.vars[into] = value;
    emit("assigned", { pid: p.pid, line, name: into, value });
  }

  function die(p, end) {
    p.end = end;
    for (const child of processes.values()) {
      if (child.ppid !== p.pid || child.reaped) continue;
      child.ppid = HELPER;
      emit("reparented", { pid: child.pid, from: p.pid, to: HELPER });
    }
  }

  const statusOf = (p) => ("signal" in p.end ? { signaled: p.end.signal } : { exited: p.end.status });

  function reapForWaiters() {
    for (const p of processes.values()) {
      if (!p.waiting || p.end) continue;
      const children = [...processes.values()].filter((c) => c.ppid === p.pid && !c.reaped);
      const dead = children.find((c) => c.end);
      if (!dead && children.length) continue;
      const { line } = p.waiting;
      p.waiting = undefined;
      t += 30;
      if (!dead) {
        emit("wait-returned", { pid: p.pid, line, returns: -1, errno: "ECHILD" });
        continue;
      }
      dead.reaped = true;
      if ("signal" in dead.end) emit("killed", { pid: dead.pid, signal: dead.end.signal });
      emit("wait-returned", { pid: p.pid, line, returns: dead.pid, status: statusOf(dead) });
    }
  }

  function reapOrphans() {
    for (const p of processes.values()) {
      if (!p.end || p.reaped || p.ppid !== HELPER) continue;
      p.reaped = true;
      t += 20;
      if ("signal" in p.end) emit("killed", { pid: p.pid, signal: p.end.signal });
      emit("reaped", { pid: p.pid, by: HELPER, status: statusOf(p) });
    }
  }

  emit("run-started", {
    helper: HELPER,
    language,
    ...(forks !== undefined && { forks }),
    limits: { processes: 1024, wallMs: 10000, outputBytes: 262144 },
    stdout,
  });
  t = 180;
  const first = make({ ppid: HELPER, forkedBy: HELPER });
  emit("process-started", { pid: first.pid, ppid: HELPER });

  let last;
  let verdict = "completed";
  while (true) {
    reapForWaiters();
    reapOrphans();
    const living = alive();
    if (!living.length) break;
    if (events.length >= stopAfter) {
      verdict = "time-limit";
      for (const p of living) die(p, { signal: 9 });
      for (const p of processes.values()) if (p.end && !p.reaped) p.ppid = HELPER;
      continue;
    }
    const ready = living.filter((p) => !p.waiting && !(p.wakes > t));
    if (!ready.length) {
      t = Math.min(...living.filter((p) => p.wakes > t).map((p) => p.wakes));
      continue;
    }
    const p = ready.includes(last) && random() < 0.6 ? last : ready[Math.floor(random() * ready.length)];
    last = p;
    t += 8 + Math.floor(random() * 60);
    if (p.begin) {
      const begin = p.begin;
      p.begin = undefined;
      begin();
    } else {
      const step = steps[p.pc++];
      act[step.op](p, step);
    }
  }
  emit("run-ended", {
    verdict,
    processes: processes.size,
    forks: processes.size - 1,
    failedForks,
    peakAlive,
    wallMs: Math.round(t / 1000),
  });
  return events;
}
