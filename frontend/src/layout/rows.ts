import type { Process } from "../model/process";
import { processOf, type RunState } from "../model/state";

/** What the stage draws of one process. The same object as before while nothing about it has changed. */
export interface Row {
  readonly process: Process;
  /** Its place among its siblings, from 1, and how many of them have appeared. */
  readonly position: number;
  readonly setSize: number;
  /** Whether `fork()` has already returned its pid in its parent. */
  readonly returnedInParent: boolean;
}

/** The rows of all processes that have appeared, in `order`; unchanged ones are taken from `before`. */
export function rowsOf(state: RunState, order: readonly number[], before: ReadonlyMap<number, Row>): Row[] {
  const rows: Row[] = [];
  for (const pid of order) {
    const process = processOf(state, pid);
    if (process) rows.push(rowOf(state, process, before.get(pid)));
  }
  return rows;
}

function rowOf(state: RunState, process: Process, before: Row | undefined): Row {
  const parent = processOf(state, process.forkedBy);
  const setSize = parent?.children.length ?? 1;
  const returnedInParent = parent?.forked.includes(process.pid) ?? false;
  if (
    before?.process === process &&
    before.setSize === setSize &&
    before.returnedInParent === returnedInParent
  ) {
    return before;
  }
  const position = (parent?.children.indexOf(process.pid) ?? 0) + 1;
  return { process, position, setSize, returnedInParent };
}
