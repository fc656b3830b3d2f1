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
  const forkedBy = new Map<number, number>();
  let helper: number | undefined;
  let hasOrphans = false;
  for (const event of events) {
    if (event.type === "fork-returned" && event.returns > 0) forkedBy.set(event.returns, event.pid);
    const parent = parentAtBirth(event, forkedBy);
    if (parent !== undefined && "pid" in event && event.pid !== undefined && !births.has(event.pid)) {
      births.set(event.pid, { pid: event.pid, parent });
    }
    if (event.type === "run-started") helper = event.helper;
    if (event.type === "reparented") hasOrphans = true;
  }
  return { births: [...births.values()], hasOrphans, ...(helper !== undefined && { helper }) };
}

/** Whoever's `fork()` returned the pid; the `ppid` may already be the reaper if the parent died meanwhile. */
function parentAtBirth(event: RunEvent, forkedBy: ReadonlyMap<number, number>): number | undefined {
  if (event.type === "process-started") return event.ppid;
  if (event.type === "killed") return forkedBy.get(event.pid) ?? event.ppid;
  if (event.type === "fork-returned" && event.returns === 0) return forkedBy.get(event.pid) ?? event.ppid;
  return undefined;
}
