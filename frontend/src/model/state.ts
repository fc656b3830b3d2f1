import type { RunEnded, RunStarted } from "../wire/events";
import type { Process } from "./process";

/** Everything that is true after `events[0..seq]`. Never changed, only replaced. */
export interface RunState {
  /** The number of the last event taken in; 0 before the first. */
  readonly seq: number;
  readonly started?: RunStarted;
  readonly ended?: RunEnded;
  /** In order of appearance. */
  readonly processes: readonly Process[];
  /** Each pid's place in `processes`. */
  readonly places: ReadonlyMap<number, number>;
  /** How many processes have not ended. */
  readonly alive: number;
}

/** The state before the first event. */
export const EMPTY: RunState = { seq: 0, processes: [], places: new Map(), alive: 0 };

/** The process with that pid, if it has appeared. */
export function processOf(state: RunState, pid: number | undefined): Process | undefined {
  const place = pid === undefined ? undefined : state.places.get(pid);
  return place === undefined ? undefined : state.processes[place];
}
