import { describe, expect, it } from "vitest";
import type { RunEvent } from "../wire/events";
import { reduce } from "./reduce";
import { EMPTY, processOf, type RunState } from "./state";

type Loose = { type: string; pid?: number; [field: string]: unknown };

function after(...events: Loose[]): RunState {
  return events
    .map((event, place) => ({ seq: place + 1, t: place, ...event }) as unknown as RunEvent)
    .reduce(reduce, EMPTY);
}

const HELPER = { type: "run-started", helper: 10 };
const FIRST = { type: "process-started", pid: 11, ppid: 10 };
const IN_PARENT = { type: "fork-returned", pid: 11, returns: 12, ppid: 10, line: 4 };
const IN_CHILD = { type: "fork-returned", pid: 12, returns: 0, ppid: 11, line: 4 };
const EXIT = { type: "exited", pid: 12, status: 3, via: "exit" };

describe("a fork", () => {
  it("shows the child when fork() returns in it, not when it returns in the parent", () => {
    expect(after(HELPER, FIRST, IN_PARENT).processes).toHaveLength(1);
    expect(processOf(after(HELPER, FIRST, IN_CHILD), 12)).toMatchObject({
      ppid: 11,
      depth: 1,
      activity: "running",
    });
  });

  it.each([[[IN_PARENT, IN_CHILD]], [[IN_CHILD, IN_PARENT]]])(
    "gives the same tree whichever side returns first",
    (order) => {
      const state = after(HELPER, FIRST, ...order);
      expect(processOf(state, 11)).toMatchObject({ children: [12], forked: [12], lastFork: { returns: 12 } });
      expect(processOf(state, 12)).toMatchObject({ lastFork: { returns: 0 }, line: 4 });
    },
  );

  it("copies variables and the unwritten stdio buffer, and later changes stay in one process", () => {
    const state = after(
      HELPER,
      FIRST,
      { type: "assigned", pid: 11, name: "x", value: 1 },
      { type: "buffered", pid: 11, text: "hello", pending: 5 },
      IN_CHILD,
      { type: "assigned", pid: 11, name: "x", value: 2 },
    );
    expect(processOf(state, 11)?.variables).toEqual([{ name: "x", value: 2 }]);
    expect(processOf(state, 12)?.variables).toEqual([{ name: "x", value: 1 }]);
    expect(processOf(state, 12)?.pending).toEqual({ text: "hello", bytes: 5 });
  });

  it("that fails leaves a reason and no child", () => {
    const failed = { ...IN_PARENT, returns: -1, errno: "EAGAIN", cause: "run-limit" };
    const state = after(HELPER, FIRST, failed);
    expect(processOf(state, 11)?.lastFork).toEqual({ returns: -1, errno: "EAGAIN", cause: "run-limit" });
    expect(state.processes).toHaveLength(1);
  });

  it("whose parent died before the child's first word still belongs to that parent", () => {
    const state = after(HELPER, FIRST, IN_PARENT, { ...IN_CHILD, ppid: 10 });
    expect(processOf(state, 12)).toMatchObject({ forkedBy: 11, ppid: 10, orphan: true, depth: 1 });
  });
});

describe("an end", () => {
  it("makes a zombie until the parent's wait returns it", () => {
    const zombie = after(HELPER, FIRST, IN_CHILD, EXIT);
    expect(processOf(zombie, 12)).toMatchObject({ activity: "zombie", end: { status: 3 } });
    expect(zombie.alive).toBe(1);
    const waited = after(HELPER, FIRST, IN_CHILD, EXIT, {
      type: "wait-returned",
      pid: 11,
      returns: 12,
      status: { exited: 3 },
    });
    expect(processOf(waited, 12)).toMatchObject({ activity: "reaped", reapedBy: 11 });
    expect(waited.alive).toBe(1);
  });

  it("by a signal is counted once, whether the reaping or the death is told first", () => {
    const killed = { type: "killed", pid: 12, signal: 9 };
    const reaped = { type: "reaped", pid: 12, by: 10, status: { signaled: 9 } };
    for (const order of [
      [killed, reaped],
      [reaped, killed],
    ]) {
      const state = after(HELPER, FIRST, IN_CHILD, ...order);
      expect(processOf(state, 12)).toMatchObject({ activity: "reaped", end: { kind: "killed" } });
      expect(state.alive).toBe(1);
    }
  });

  it("shows a process that was killed before it could say a word", () => {
    const state = after(HELPER, FIRST, { type: "killed", pid: 12, signal: 9, ppid: 11 });
    expect(processOf(state, 12)).toMatchObject({ forkedBy: 11, activity: "zombie" });
  });
});

describe("a process", () => {
  it("waits from wait-called until wait-returned", () => {
    const called = { type: "wait-called", pid: 11, waitsFor: -1 };
    expect(processOf(after(HELPER, FIRST, called), 11)?.activity).toBe("waiting");
    const state = after(HELPER, FIRST, called, {
      type: "wait-returned",
      pid: 11,
      returns: -1,
      errno: "ECHILD",
    });
    expect(processOf(state, 11)?.activity).toBe("running");
  });

  it("that slept runs again with its next event, even one of an unknown kind", () => {
    const slept = { type: "slept", pid: 11, micros: 100 };
    expect(processOf(after(HELPER, FIRST, slept), 11)?.activity).toBe("sleeping");
    const state = after(HELPER, FIRST, slept, {
      type: "other",
      kind: "closed",
      pid: 11,
      fields: {},
      line: 9,
    });
    expect(processOf(state, 11)).toMatchObject({ activity: "running", line: 9 });
  });

  it("whose parent ends becomes an orphan of the reaper and keeps its lineage", () => {
    const state = after(HELPER, FIRST, IN_CHILD, { type: "reparented", pid: 12, from: 11, to: 10 });
    expect(processOf(state, 12)).toMatchObject({ orphan: true, ppid: 10, forkedBy: 11 });
  });

  it("keeps its stdio buffer when it writes past it, and empties it when it flushes", () => {
    const buffered = { type: "buffered", pid: 11, text: "in stdio", pending: 8 };
    const direct = { type: "output", pid: 11, fd: 1, text: "by write(2)" };
    expect(processOf(after(HELPER, FIRST, buffered, direct), 11)?.pending?.text).toBe("in stdio");
    const flushed = { type: "output", pid: 11, fd: 1, text: "in stdio and more\n" };
    expect(processOf(after(HELPER, FIRST, buffered, flushed), 11)?.pending).toBeUndefined();
  });

  it("that is not known changes nothing", () => {
    const state = after(HELPER, FIRST);
    const next = reduce(state, { seq: 3, t: 3, type: "reparented", pid: 99, from: 1, to: 2 });
    expect(next.processes).toBe(state.processes);
  });
});

describe("a wait with WUNTRACED", () => {
  const STOPPED = { type: "wait-returned", pid: 11, returns: 12, status: { stopped: 19 } };

  it("does not reap a child that was only stopped", () => {
    const state = after(HELPER, FIRST, IN_CHILD, IN_PARENT, STOPPED);
    expect(processOf(state, 12)).toMatchObject({ activity: "running" });
    expect(state.alive).toBe(2);
  });

  it("reaps the same child once it has ended", () => {
    const reaped = { ...STOPPED, status: { exited: 3 } };
    const state = after(HELPER, FIRST, IN_CHILD, IN_PARENT, STOPPED, EXIT, reaped);
    expect(processOf(state, 12)).toMatchObject({ activity: "reaped", reapedBy: 11 });
  });
});

describe("a read", () => {
  it("is where its process stands until it returns", () => {
    const called = { type: "read-called", pid: 11, fd: 3 };
    expect(processOf(after(HELPER, FIRST, called), 11)).toMatchObject({ activity: "reading" });
    const returned = { type: "read-returned", pid: 11, fd: 3, returns: 0, text: "" };
    expect(processOf(after(HELPER, FIRST, called, returned), 11)).toMatchObject({ activity: "running" });
  });
});
