import type { Output, RunEnded, RunEvent, RunStarted } from "../wire/events";
import { reduce } from "./reduce";
import { EMPTY, type RunState } from "./state";

const SNAPSHOT_EVERY = 256;

/**
 * A run's events and, for any prefix of them, the state: kept every {@link SNAPSHOT_EVERY} events, reduced forward
 * from there. States share what they have in common, so the snapshots of 15,000 events cost about a megabyte.
 */
export class RunLog {
  readonly events: RunEvent[] = [];
  readonly outputs: Output[] = [];
  readonly #byPid = new Map<number, RunEvent[]>();
  readonly #snapshots: RunState[] = [EMPTY];
  #latest: RunState = EMPTY;

  /** Appends what came from the wire; events come in order of `seq`. */
  append(events: readonly RunEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      if (event.type === "output") this.outputs.push(event);
      for (const pid of pidsIn(event)) this.eventsOf(pid).push(event);
    }
  }

  get length(): number {
    return this.events.length;
  }

  get started(): RunStarted | undefined {
    const first = this.events[0];
    return first?.type === "run-started" ? first : undefined;
  }

  get ended(): RunEnded | undefined {
    const last = this.events.at(-1);
    return last?.type === "run-ended" ? last : undefined;
  }

  /** Everything one process did or that was done to it, in order. */
  eventsOf(pid: number): RunEvent[] {
    const events = this.#byPid.get(pid) ?? [];
    this.#byPid.set(pid, events);
    return events;
  }

  /** The state after the first `count` events. */
  stateAt(count: number): RunState {
    const end = Math.max(0, Math.min(count, this.length));
    const snapshot = this.#snapshots[Math.min(Math.floor(end / SNAPSHOT_EVERY), this.#snapshots.length - 1)]!;
    let state = nearer(snapshot, this.#latest, end);
    for (let place = state.seq; place < end; place++) {
      state = reduce(state, this.events[place]!);
      if (state.seq === this.#snapshots.length * SNAPSHOT_EVERY) this.#snapshots.push(state);
    }
    this.#latest = state;
    return state;
  }
}

function nearer(a: RunState, b: RunState, end: number): RunState {
  return b.seq <= end && b.seq >= a.seq ? b : a;
}

function pidsIn(event: RunEvent): number[] {
  if (event.type === "run-started" || event.type === "run-ended" || event.pid === undefined) return [];
  if (event.type === "wait-returned" && event.returns > 0) return [event.pid, event.returns];
  return [event.pid];
}
