/**
 * How long a moment is shown for, in beats. A millisecond of real time may hold forty forks and a second of sleep
 * none, so gaps are shown by their order of magnitude: up to 0.1 ms one beat, and one more for each power of ten, at
 * most {@link LONGEST}. It depends on nothing that comes later, so a growing log never moves what is already placed.
 */
export function beatsBetween(earlier: number, later: number): number {
  const gap = Math.max(0, later - earlier);
  return Math.min(LONGEST, 1 + Math.log10(1 + gap / SHORT_MICROS));
}

const SHORT_MICROS = 100;
const LONGEST = 5;

const MS_PER_EVENT = 90;
const SHORTEST_MS = 2500;
const LONGEST_MS = 30_000;

/** How long a log of `events` events is shown for at speed 1, in milliseconds. */
export function shownMillis(events: number): number {
  if (events === 0) return 0;
  return Math.min(LONGEST_MS, Math.max(SHORTEST_MS, events * MS_PER_EVENT));
}
