import { describe, expect, it } from "vitest";
import { histogramOf } from "./histogram";
import type { RoomState } from "./messages";

const NUMBER: RoomState = {
  code: "K7M2QX",
  phase: "revealed",
  round: 1,
  now: 0,
  participants: 9,
  answered: 9,
  mayRun: false,
  question: { text: "How many?", kind: "number" },
  results: [
    { answer: 10, count: 1 },
    { answer: 4, count: 6, why: "The first process alone." },
    { answer: 9, count: 2 },
  ],
};

describe("the histogram", () => {
  it("has numbers in their order, and the longest bar is whole", () => {
    const bars = histogramOf(NUMBER, 10)!.bars;
    expect(bars.map(({ answer }) => answer)).toEqual(["4", "9", "10"]);
    expect(bars.map(({ share }) => share)).toEqual([1, 2 / 6, 1 / 6]);
  });

  it("has the true answer, even if nobody gave it", () => {
    const bars = histogramOf({ ...NUMBER, truth: 8 }, 10)!.bars;
    expect(bars.find(({ right }) => right)).toEqual({ answer: "8", count: 0, share: 0, right: true });
  });

  it("knows a true answer that is text where the answers are numbers", () => {
    expect(histogramOf({ ...NUMBER, truth: "4" }, 10)!.bars[0]!.right).toBe(true);
  });

  it("explains wrong answers, never the true one", () => {
    expect(histogramOf(NUMBER, 10)!.bars[0]!.why).toBe("The first process alone.");
    expect(histogramOf({ ...NUMBER, truth: 4 }, 10)!.bars[0]!.why).toBeUndefined();
  });

  it("has options in the teacher's order, those that nobody chose among them", () => {
    const bars = histogramOf(
      {
        ...NUMBER,
        question: { text: "Which first?", kind: "choice", options: ["parent", "child", "either"] },
        results: [{ answer: "either", count: 3 }],
      },
      10,
    )!.bars;
    expect(bars.map(({ answer, count }) => [answer, count])).toEqual([
      ["parent", 0],
      ["child", 0],
      ["either", 3],
    ]);
  });

  it("shows both rounds by one measure", () => {
    const shown = histogramOf({ ...NUMBER, round: 2, truth: 8, previous: [{ answer: 8, count: 12 }] }, 10)!;
    expect(shown.bars.find(({ answer }) => answer === "8")).toMatchObject({
      count: 0,
      before: { count: 12, share: 1 },
    });
    expect(shown.bars.find(({ answer }) => answer === "4")).toMatchObject({
      share: 0.5,
      before: { count: 0, share: 0 },
    });
    expect([shown.total, shown.totalBefore]).toEqual([9, 12]);
  });

  it("counts the rarest together when there are too many, but never hides the true answer", () => {
    const many = Array.from({ length: 30 }, (_, i) => ({ answer: i + 100, count: i + 1 }));
    const shown = histogramOf({ ...NUMBER, results: many, truth: 100 }, 5)!;
    expect(shown.bars.map(({ answer }) => answer)).toEqual(["100", "126", "127", "128", "129"]);
    expect(shown.others.count + shown.bars.reduce((sum, { count }) => sum + count, 0)).toBe(shown.total);
  });

  it("is not there before the answers are revealed", () => {
    const { results, ...closed } = NUMBER;
    expect(results).toBeDefined();
    expect(histogramOf({ ...closed, phase: "closed" }, 10)).toBeUndefined();
  });
});
