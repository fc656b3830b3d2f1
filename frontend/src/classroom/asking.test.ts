import { describe, expect, it } from "vitest";
import { askingOf, type Draft } from "./asking";

const QUESTIONS = [{ id: "processes", text: "How many?", kind: "number" as const }];
const own: Draft = {
  id: "",
  text: " Who is first? ",
  kind: "choice",
  options: "parent\n\n child \nparent",
  measure: "",
};

describe("what a teacher asks", () => {
  it("is one of the demo's questions by its id alone: what it measures stays on the server", () => {
    expect(askingOf({ ...own, id: "processes" }, QUESTIONS)).toEqual({ question: { id: "processes" } });
  });

  it("is a question of one's own with its options, trimmed, each once", () => {
    expect(askingOf(own, QUESTIONS)).toEqual({
      question: { text: "Who is first?", kind: "choice", options: ["parent", "child"] },
    });
  });

  it("has no measure where nothing is to be counted, and no options where it is a number", () => {
    const number: Draft = { ...own, kind: "number" };
    expect(askingOf(number, [])).toEqual({ question: { text: "Who is first?", kind: "number" } });
    expect(askingOf({ ...number, measure: "orphans" }, [])).toHaveProperty("question.measure", "orphans");
  });

  it("a question that another demo had is not asked of this one", () => {
    expect(askingOf({ ...own, id: "processes", text: "" }, [])).toHaveProperty("problem");
  });

  it("without words, or with fewer than two answers to choose from, is not asked", () => {
    expect(askingOf({ ...own, text: "  " }, [])).toEqual({ problem: "Write the question first." });
    expect(askingOf({ ...own, options: "yes\nyes" }, [])).toHaveProperty(
      "problem",
      expect.stringContaining("two"),
    );
  });
});
