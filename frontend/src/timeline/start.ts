import type { RunEvent } from "../wire/events";

const QUIET_MS = 120;
const PATIENCE_MS = 2000;
const MANY = 100;
const QUIET_FOR_MANY_MS = 600;
const PATIENCE_FOR_MANY_MS = 15_000;

/**
 * The events of a run whose replay has not begun, and when it may.
 *
 * Most runs are over within milliseconds, so waiting for the end costs nothing and lets the whole tree be laid out
 * before its first node is drawn: nothing has to move later. A run that sleeps, or takes long, begins once its events
 * have paused for {@link QUIET_MS}, or after {@link PATIENCE_MS} in any case. One of more than {@link MANY} processes
 * is given more time, because so many only fit in rings, and rings have to know all of them. Times in milliseconds.
 */
export class Arrivals {
  events = 0;
  /** How many processes have appeared so far. */
  processes = 0;
  #last: RunEvent | undefined;
  #firstAt = 0;
  #lastAt = 0;

  receive(events: readonly RunEvent[], now: number): void {
    if (!this.#last) this.#firstAt = now;
    this.#lastAt = now;
    this.#last = events.at(-1) ?? this.#last;
    this.events += events.length;
    this.processes += events.filter(isBirth).length;
  }

  mayStart(now: number): boolean {
    if (!this.#last) return false;
    if (this.#last.type === "run-ended") return true;
    const many = this.processes > MANY;
    return (
      now - this.#lastAt >= (many ? QUIET_FOR_MANY_MS : QUIET_MS) ||
      now - this.#firstAt >= (many ? PATIENCE_FOR_MANY_MS : PATIENCE_MS)
    );
  }
}

function isBirth(event: RunEvent): boolean {
  return event.type === "process-started" || (event.type === "fork-returned" && event.returns === 0);
}
