import type { RoomQuestion, RoomState, Tally } from "./messages";

/** One answer in the histogram. `share` and `shareBefore` are of the longest bar of both rounds, 0 to 1. */
export interface Bar {
  readonly answer: string;
  readonly count: number;
  readonly share: number;
  /** The first round, where two are shown. */
  readonly before?: { readonly count: number; readonly share: number };
  readonly right: boolean;
  readonly why?: string;
}

export interface Histogram {
  readonly bars: readonly Bar[];
  /** Those whose answers were too rare for a bar of their own. */
  readonly others: { readonly count: number; readonly before: number };
  readonly total: number;
  readonly totalBefore: number | undefined;
}

/**
 * What the class answered: options in their order, numbers in theirs, the true answer always among them. At most
 * `limit` bars; the rarest answers beyond that are only counted.
 */
export function histogramOf(state: RoomState, limit: number): Histogram | undefined {
  if (!state.results || !state.question) return undefined;
  const now = countsOf(state.results);
  const before = state.previous && countsOf(state.previous);
  const truth = state.truth === undefined ? undefined : String(state.truth);
  const whys = new Map(
    [...(state.previous ?? []), ...state.results].map((tally) => [String(tally.answer), tally.why]),
  );
  const answers = answersOf(state.question, [...now.keys(), ...(before?.keys() ?? [])], truth);
  const shown = commonest(answers, now, before, truth, limit);
  const longest = Math.max(1, ...shown.flatMap((answer) => [now.get(answer) ?? 0, before?.get(answer) ?? 0]));
  const bars = shown.map((answer): Bar => {
    const count = now.get(answer) ?? 0;
    const earlier = before?.get(answer) ?? 0;
    const why = whys.get(answer);
    return {
      answer,
      count,
      share: count / longest,
      right: answer === truth,
      ...(before && { before: { count: earlier, share: earlier / longest } }),
      ...(why && answer !== truth && { why }),
    };
  });
  const rare = answers.filter((answer) => !shown.includes(answer));
  return {
    bars,
    others: { count: sum(rare, now), before: before ? sum(rare, before) : 0 },
    total: sum([...now.keys()], now),
    totalBefore: before && sum([...before.keys()], before),
  };
}

function countsOf(results: readonly Tally[]): Map<string, number> {
  return new Map(results.map(({ answer, count }) => [String(answer), count]));
}

function answersOf({ kind, options }: RoomQuestion, given: string[], truth: string | undefined): string[] {
  const known = kind === "choice" ? (options ?? []) : [];
  const all = [...new Set([...known, ...given, ...(truth === undefined ? [] : [truth])])];
  return kind === "number" ? all.sort((a, b) => Number(a) - Number(b)) : all;
}

function commonest(
  answers: string[],
  now: Map<string, number>,
  before: Map<string, number> | undefined,
  truth: string | undefined,
  limit: number,
): string[] {
  const weight = (answer: string) =>
    answer === truth ? Number.POSITIVE_INFINITY : Math.max(now.get(answer) ?? 0, before?.get(answer) ?? 0);
  const kept = new Set([...answers].sort((a, b) => weight(b) - weight(a)).slice(0, limit));
  return answers.filter((answer) => kept.has(answer));
}

function sum(answers: string[], counts: Map<string, number>): number {
  return answers.reduce((total, answer) => total + (counts.get(answer) ?? 0), 0);
}
