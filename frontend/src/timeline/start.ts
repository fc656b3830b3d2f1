import type { RunEvent } from "../wire/events";

const QUIET_MS = 120;
const PATIENCE_MS = 2000;

/**
 * When a live replay begins. Most runs are over within milliseconds, so waiting for the end costs nothing and lets the
 * whole tree be laid out before its first node is drawn: nothing has to move later. A run that sleeps, or takes long,
 * begins once its events have paused for {@link QUIET_MS}, or after {@link PATIENCE_MS} in any case.
 *
 * @param firstAt when the first event came, in milliseconds
 * @param lastAt when the latest event came
 */
export function mayStart(now: number, firstAt: number, lastAt: number, last: RunEvent | undefined): boolean {
  if (!last) return false;
  return last.type === "run-ended" || now - lastAt >= QUIET_MS || now - firstAt >= PATIENCE_MS;
}
