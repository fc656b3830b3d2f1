/**
 * How far the server's clock is ahead of this one, in milliseconds. A message is always a little old when it arrives,
 * so among several the largest is nearest to the truth; a clock that was set meanwhile is followed by {@link SLACK_MS}.
 */
export class ClockOffset {
  #offset: number | undefined;

  /** A message sent at `serverNow` has arrived at `localNow`, both in epoch milliseconds. */
  learn(serverNow: number, localNow: number): void {
    const seen = serverNow - localNow;
    const known = this.#offset;
    this.#offset = known === undefined || Math.abs(seen - known) > SLACK_MS ? seen : Math.max(known, seen);
  }

  /** What the server's clock shows when this one shows `localNow`. */
  serverTime(localNow: number): number {
    return localNow + (this.#offset ?? 0);
  }
}

const SLACK_MS = 5000;

/** Whole seconds until `deadline`, counted as people do: 1 until the very end, then 0. */
export function secondsLeft(deadline: number, serverNow: number): number {
  return Math.max(0, Math.ceil((deadline - serverNow) / 1000));
}

/** Seconds as a clock shows them: `0:09`, `1:00`. */
export function asClock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** The seconds at which the time left is said aloud; more would only disturb. */
export function isSaid(seconds: number): boolean {
  return seconds === 30 || seconds === 10 || seconds === 5;
}
