import type { Demo } from "../wire/api";
import type { Asking, Measure } from "./messages";

/** Something to predict, from the catalogue. What the true answer is, only a run tells. */
export interface DemoQuestion {
  readonly id: string;
  readonly text: string;
  readonly kind: string;
}

/** What the catalogue has to ask about a demo. */
export function questionsOf(demo: Demo | undefined): readonly DemoQuestion[] {
  return (demo as { readonly questions?: readonly DemoQuestion[] } | undefined)?.questions ?? [];
}

/** What a teacher has put together to ask. */
export interface Draft {
  /** The id of one of the demo's questions, or "" for one of the teacher's own. */
  readonly id: string;
  readonly text: string;
  readonly kind: "number" | "choice";
  /** One option a line. */
  readonly options: string;
  readonly measure: Measure | "";
}

/** The countdowns on offer, in seconds. */
export const COUNTDOWNS = [
  { value: "0", label: "none" },
  { value: "10", label: "10 s" },
  { value: "20", label: "20 s" },
  { value: "30", label: "30 s" },
  { value: "60", label: "60 s" },
] as const;

export type Countdown = (typeof COUNTDOWNS)[number]["value"];

/** What can be counted in a run, in words. */
export const MEASURES: readonly { readonly value: Measure | ""; readonly label: string }[] = [
  { value: "", label: "not counted" },
  { value: "processes", label: "processes, the first included" },
  { value: "forks", label: "successful forks" },
  { value: "failedForks", label: "failed forks" },
  { value: "peakAlive", label: "most processes alive at a time" },
  { value: "outputLines", label: "lines written" },
  { value: "orphans", label: "orphans" },
  { value: "reaped", label: "processes reaped by their parent" },
];

/** What is to be sent for a draft, or what is still missing from it. */
export function askingOf(
  draft: Draft,
  questions: readonly DemoQuestion[],
): { readonly question: Asking } | { readonly problem: string } {
  if (questions.some(({ id }) => id === draft.id)) return { question: { id: draft.id } };
  const text = draft.text.trim();
  if (!text) return { problem: "Write the question first." };
  if (draft.kind === "choice") {
    const options = [...new Set(draft.options.split("\n").map((line) => line.trim()))].filter(Boolean);
    if (options.length < 2)
      return { problem: "Write at least two different answers to choose from, one a line." };
    return { question: { text, kind: "choice", options } };
  }
  return { question: { text, kind: "number", ...(draft.measure && { measure: draft.measure }) } };
}
