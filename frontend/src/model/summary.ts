import type { RunEvent } from "../wire/events";
import type { RunState } from "./state";
import { say } from "./words";

const SAY_ALL_UP_TO = 3;

/** What happened between two moments, for the live region: sentences while they are few, else a count. */
export function summarize(events: readonly RunEvent[], alive: number): string {
  if (events.length <= SAY_ALL_UP_TO) return events.map(say).join(" ");
  const born = events.filter((event) => event.type === "fork-returned" && event.returns === 0).length;
  const ended = events.filter((event) => event.type === "exited" || event.type === "killed").length;
  return `${count(born, "process", "processes")} forked, ${ended} ended, ${alive} alive.`;
}

/** How many there are at a moment: "8 processes, 3 alive". */
export function countWords(state: RunState): string {
  return `${count(state.processes.length, "process", "processes")}, ${state.alive} alive`;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
