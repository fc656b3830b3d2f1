import { isAlive, type Process } from "./process";
import { type Look, lookOf } from "./status";

/** The living processes that stand on one line of the source. */
export interface Standing {
  readonly line: number;
  /** The first few, the selected one always among them. */
  readonly shown: readonly { readonly pid: number; readonly look: Look }[];
  /** How many more stand there. */
  readonly more: number;
}

/** Who stands where, for the code pane: at most `limit` named per line. */
export function standingOnLines(
  processes: readonly Process[],
  selected: number | undefined,
  limit: number,
): Standing[] {
  const lines = new Map<number, Process[]>();
  for (const process of processes) {
    if (process.line === undefined || !isAlive(process)) continue;
    const there = lines.get(process.line);
    if (there) there.push(process);
    else lines.set(process.line, [process]);
  }
  return [...lines]
    .sort(([a], [b]) => a - b)
    .map(([line, there]) => {
      const first = there.slice(0, limit);
      const chosen = there.find((process) => process.pid === selected);
      if (chosen && !first.includes(chosen)) first[limit - 1] = chosen;
      const shown = first.map((process) => ({ pid: process.pid, look: lookOf(process) }));
      return { line, shown, more: there.length - shown.length };
    });
}
