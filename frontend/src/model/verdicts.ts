import type { Verdict } from "../wire/events";

const MEANINGS: Readonly<Record<string, string>> = {
  completed: "Every process has ended and was reaped.",
  "time-limit": "It took longer than Forkscope allows, so Forkscope stopped every process that was left.",
  "output-limit": "It wrote more than Forkscope allows, so Forkscope stopped every process that was left.",
  "step-limit": "A process ran more steps than Forkscope allows, so Forkscope stopped the run.",
  cancelled: "You cancelled it, so Forkscope stopped every process that was left.",
  lost: "The helper process that watched this run died, so the recording breaks off here. Run it again.",
};

/** What a verdict means, in one sentence. */
export function meaningOf(verdict: Verdict): string {
  return MEANINGS[verdict] ?? `It ended with the verdict “${verdict}”.`;
}
