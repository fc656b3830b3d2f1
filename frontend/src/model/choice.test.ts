import { describe, expect, it } from "vitest";
import type { Demo } from "../wire/api";
import { clampForks, groupDemos, languageFor, meaningOfForks, sourceFor } from "./choice";

const demo: Demo = {
  id: "row",
  title: "Forks in a row",
  summary: "Everybody prints.",
  group: "First steps",
  parameters: [{ name: "forks", label: "forks in a row", min: 0, max: 10, default: 2 }],
  misconceptions: [],
  questions: [],
  languages: { c: { source: "for (2)", template: "for ({{forks}})" } },
};

describe("the choice", () => {
  it("shows the code for another fork count at once", () => {
    expect(sourceFor(demo, "c", 5)).toBe("for (5)");
  });

  it("falls back to the language the demo has", () => {
    expect(languageFor(demo, "python")).toBe("c");
  });

  it.each([
    [1, "forks in a row", "1 fork in a row"],
    [3, "forks in a row", "3 forks in a row"],
    [1, "children", "1 child"],
    [1, "requests", "1 request"],
  ])("says what %i %s means", (count, label, words) => {
    expect(meaningOfForks(count, label)).toBe(words);
  });

  it.each([
    [11, 10],
    [-1, 0],
    [2.5, 3],
    [Number.NaN, 0],
  ])("keeps %d within what the demo allows", (count, allowed) => {
    expect(clampForks(count, demo.parameters[0]!)).toBe(allowed);
  });

  it("finds demos by words of their title or summary", () => {
    expect(groupDemos([demo], "ROW prints")).toEqual([["First steps", [demo]]]);
    expect(groupDemos([demo], "zombie")).toEqual([]);
  });
});
