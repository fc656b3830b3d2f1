import type { Verdict } from "../wire/events";

const MEANINGS: Readonly<Record<Verdict, string>> = {
  completed: "Every process has ended and was reaped.",
  "time-limit": "It took longer than Forkscope allows, so Forkscope stopped every process that was left.",
  "output-limit": "It wrote more than Forkscope allows, so Forkscope stopped every process that was left.",
  "step-limit": "A process ran more steps than Forkscope allows, so Forkscope stopped the run.",
  cancelled: "You cancelled it, so Forkscope stopped every process that was left.",
  lost: "The helper process that watched this run died, so the recording breaks off here. Run it again.",
};

/** What a verdict means, in one sentence; a recording may come from a later server that knows more of them. */
export function meaningOf(verdict: Verdict | (string & {})): string {
  return (MEANINGS as Readonly<Record<string, string>>)[verdict] ?? `It ended with the verdict “${verdict}”.`;
}
