import { describe, expect, it } from "vitest";
import { eventsOf, scenarioNames } from "../../scenarios/load";
import type { RunEvent } from "../wire/events";
import { summarize } from "./summary";
import { meaningOf } from "./verdicts";
import { say } from "./words";

const told = (event: object) => say({ seq: 1, t: 1, ...event } as RunEvent);

describe("an event in words", () => {
  it("says what fork() returned on each side", () => {
    expect(told({ type: "fork-returned", pid: 11, returns: 12, ppid: 1 })).toContain("returns 12 in 11");
    expect(told({ type: "fork-returned", pid: 12, returns: 0, ppid: 11 })).toContain("child of 11");
  });

  it("does not take Forkscope's limit for Linux's answer", () => {
    const failed = { type: "fork-returned", pid: 11, returns: -1, ppid: 1, errno: "EAGAIN" };
    expect(told({ ...failed, cause: "run-limit" })).toContain("Forkscope's own limit");
    expect(told({ ...failed, cause: "kernel" })).toContain("Linux itself refused");
  });

  it("names the signal that killed, and the errno of a failed wait", () => {
    expect(told({ type: "killed", pid: 11, signal: 9 })).toContain("SIGKILL");
    expect(told({ type: "wait-returned", pid: 11, returns: -1, errno: "ECHILD" })).toContain(
      "has no children",
    );
  });

  it("shows an unknown kind with its fields", () => {
    const event = { type: "other", kind: "kill-returned", pid: 11, fields: { target: 12, returns: 0 } };
    expect(told(event)).toBe("11: kill returned (target 12, returns 0).");
  });

  it.each(scenarioNames())("exists for every event of %s", (name) => {
    for (const event of eventsOf(name)) expect(say(event)).toMatch(/^\S.*[.”]$/s);
  });
});

describe("a summary", () => {
  it("tells few events in full and many as a count", () => {
    const events = eventsOf("row-3");
    expect(summarize(events.slice(0, 2), 1)).toContain("the first process");
    expect(summarize(events, 0)).toBe("7 processes forked, 8 ended, 0 alive.");
  });

  it("has a sentence for every verdict, also for one not known", () => {
    expect(meaningOf("step-limit")).toContain("steps");
    expect(meaningOf("eclipse")).toContain("eclipse");
  });
});

describe("calls around pipes, descriptors and signals", () => {
  it.each([
    [{ type: "kill-returned", pid: 11, target: 12, signal: 15, returns: 0 }, "11 sends SIGTERM to 12."],
    [
      {
        type: "kill-returned",
        pid: 11,
        target: 1,
        signal: 9,
        returns: -1,
        errno: "ESRCH",
        cause: "run-limit",
      },
      "its own processes only",
    ],
    [{ type: "pipe-returned", pid: 11, returns: 0, readEnd: 3, writeEnd: 4 }, "3 is its read end"],
    [{ type: "read-returned", pid: 11, fd: 3, returns: 0, text: "" }, "end of file"],
    [{ type: "read-returned", pid: 11, fd: 0, returns: 2, text: "hi" }, '11 reads "hi" from stdin.'],
    [{ type: "piped", pid: 11, fd: 4, returns: 2, text: "hi" }, 'writes "hi" into the pipe'],
    [{ type: "descriptor-changed", pid: 11, call: "close", fd: 3, returns: 0 }, "11 closes descriptor 3."],
    [
      { type: "descriptor-changed", pid: 11, call: "dup2", fd: 4, other: 1, returns: 1 },
      "stdout is now the same as descriptor 4",
    ],
  ])("%o is said in words", (event, words) => {
    expect(told(event)).toContain(words);
  });

  it("a child that was stopped is not said to be reaped", () => {
    const stopped = { type: "wait-returned", pid: 11, returns: 12, status: { stopped: 19 } };
    expect(told(stopped)).toContain("SIGSTOP has stopped that child");
    expect(told(stopped)).not.toContain("reaped");
  });
});
