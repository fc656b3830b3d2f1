import { describe, expect, it } from "vitest";
import { addressed, fateOf, readAnswer } from "./answer";
import type { RoomState } from "./messages";

const number = { text: "How many?", kind: "number" } as const;
const choice = { text: "Who?", kind: "choice", options: ["parent", "child"] } as const;

describe("an answer", () => {
  it("is a whole number, or one of the options", () => {
    expect(readAnswer(number, " 8 ")).toEqual({ value: 8 });
    expect(readAnswer(number, "-1")).toEqual({ value: -1 });
    expect(readAnswer(choice, "child")).toEqual({ value: "child" });
  });

  it.each(["", "   ", "8.5", "eight", "1e3", "99999999999"])("“%s” is not sent as a number", (typed) => {
    expect(readAnswer(number, typed)).toHaveProperty("problem");
  });

  it("is not sent while nothing is chosen, nor something that is not offered", () => {
    expect(readAnswer(choice, "")).toEqual({ problem: "Choose one of the answers first." });
    expect(readAnswer(choice, "init")).toHaveProperty("problem");
  });
});

describe("an answer on its way", () => {
  const asking: RoomState = {
    code: "K7M2QX",
    phase: "asking",
    round: 1,
    now: 0,
    participants: 1,
    answered: 0,
    mayRun: false,
    question: number,
  };
  const sent = addressed(8, asking);

  it("has arrived when the server says it is mine", () => {
    expect(fateOf(sent, { ...asking, mine: "8" })).toBe("arrived");
    expect(fateOf(sent, { ...asking, phase: "closed", mine: 8 })).toBe("arrived");
  });

  it("is sent again after the connection was lost, in place of an older one too", () => {
    expect(fateOf(sent, asking)).toBe("again");
    expect(fateOf(sent, { ...asking, mine: 6 })).toBe("again");
  });

  it("is late once the question is closed, asked again, or another one", () => {
    expect(fateOf(sent, { ...asking, phase: "closed" })).toBe("late");
    expect(fateOf(sent, { ...asking, round: 2 })).toBe("late");
    expect(fateOf(sent, { ...asking, question: { ...number, text: "How many lines?" } })).toBe("late");
  });
});
