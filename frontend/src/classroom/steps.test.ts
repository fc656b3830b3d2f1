import { describe, expect, it } from "vitest";
import type { RoomPhase, RoomState } from "./messages";
import { showsRun, stepsOf, stopsOf } from "./steps";

function at(phase: RoomPhase, more: Partial<RoomState> = {}): RoomState {
  const program = { language: "c" as const, source: "int main() {}" };
  return {
    code: "K7M2QX",
    phase,
    round: 1,
    now: 0,
    participants: 2,
    answered: 1,
    mayRun: false,
    program,
    ...more,
  };
}

describe("the teacher's steps", () => {
  it("lead from the program to the run, one at a time", () => {
    expect(stepsOf(at("lobby")).next).toBe("ask");
    expect(stepsOf(at("asking")).next).toBe("close");
    expect(stepsOf(at("closed")).next).toBe("reveal");
    expect(stepsOf(at("revealed")).next).toBe("run");
    expect(stepsOf(at("revealed", { run: "r1" })).next).toBe("question");
    expect(stepsOf(at("ended")).next).toBeUndefined();
  });

  it("never offer to run while that would give the answer away", () => {
    for (const phase of ["asking", "closed"] as const) {
      const { next, also } = stepsOf(at(phase, { run: "r1" }));
      expect([next, ...also]).not.toContain("run");
    }
  });

  it("offer nothing to ask before there is a program", () => {
    const { program, ...bare } = at("lobby");
    expect(program).toBeDefined();
    expect(stepsOf(bare).next).toBeUndefined();
    expect(stopsOf(bare).find(({ status }) => status === "now")?.label).toBe("Show");
  });

  it("have one stop that is now, those before it done", () => {
    expect(stopsOf(at("closed")).map(({ status }) => status)).toEqual([
      "done",
      "done",
      "done",
      "now",
      "later",
    ]);
    expect(stopsOf(at("revealed", { run: "r1" })).every(({ status }) => status === "done")).toBe(true);
  });

  it("hide a run of before while the question is open or unanswered", () => {
    expect(showsRun(at("asking", { run: "r1" }))).toBe(false);
    expect(showsRun(at("closed", { run: "r1" }))).toBe(false);
    expect(showsRun(at("revealed", { run: "r1" }))).toBe(true);
    expect(showsRun(at("revealed"))).toBe(false);
  });
});
