import type { RunEvent } from "../wire/events";

/** That a process appeared, and below whom. The first one's parent is the helper. */
export interface Birth {
  readonly pid: number;
  readonly parent: number;
}

/** Who appears in a log, in order, and whether anybody in it becomes an orphan. */
export interface Lineage {
  readonly births: readonly Birth[];
  readonly helper?: number;
  readonly hasOrphans: boolean;
}

/** Reads the family tree from a log without reducing it: what the layout needs before the first node is drawn. */
export function lineageOf(events: readonly RunEvent[]): Lineage {
  const births = new Map<number, Birth>();
  let helper: number | undefined;
  let hasOrphans = false;
  for (const event of events) {
    const parent = parentAtBirth(event);
    if (parent !== undefined && "pid" in event && event.pid !== undefined && !births.has(event.pid)) {
      births.set(event.pid, { pid: event.pid, parent });
    }
    if (event.type === "run-started") helper = event.helper;
    if (event.type === "reparented") hasOrphans = true;
  }
  return { births: [...births.values()], hasOrphans, ...(helper !== undefined && { helper }) };
}

function parentAtBirth(event: RunEvent): number | undefined {
  if (event.type === "process-started" || event.type === "killed") return event.ppid;
  if (event.type === "fork-returned" && event.returns === 0) return event.ppid;
  return undefined;
}
