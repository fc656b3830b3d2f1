import { describe, expect, it } from "vitest";
import { readCode, spaced } from "./code";

describe("a code as it was typed", () => {
  it.each(["K7M2QX", "k7m2qx", " k7m 2qx ", "K7M-2QX", "k7m·2qx"])("%s is read as K7M2QX", (typed) => {
    expect(readCode(typed)).toEqual({ code: "K7M2QX" });
  });

  it.each([
    ["O7M2QX", "“O”", "Q or D"],
    ["07M2QX", "“0”", "Q or D"],
    ["l7m2qx", "“L”", "J or 7"],
    ["1", "“1”", "J or 7"],
  ])("%s has a look-alike in it: the sentence names it and what was meant", (typed, wrong, meant) => {
    const { problem } = readCode(typed) as { problem: string };
    expect(problem).toContain(wrong);
    expect(problem).toContain(meant);
  });

  it("too short, too long, empty, or with other characters, it says what is wrong", () => {
    expect(readCode("K7M")).toEqual({ problem: "A code has 6 characters; this has 3. Look at it again." });
    expect(readCode("K7M2QX9")).toHaveProperty("problem", expect.stringContaining("this has 7"));
    expect(readCode("  ")).toHaveProperty("problem", expect.stringContaining("Type the 6 characters"));
    expect(readCode("K7M2Q!")).toHaveProperty("problem", expect.stringContaining("“!”"));
  });

  it("is shown in two halves", () => {
    expect(spaced("K7M2QX")).toBe("K7M 2QX");
  });
});
