import type { RunEvent } from "../wire/events";

/** Where on the scrubber something happened, as counts of events. */
export interface Marks {
  readonly forks: readonly number[];
  readonly exits: readonly number[];
}

/** The moments worth seeing on the scrubber: a child's first event, and a process's end. */
export function marksOf(events: readonly RunEvent[]): Marks {
  const forks: number[] = [];
  const exits: number[] = [];
  events.forEach((event, place) => {
    if (event.type === "fork-returned" && event.returns <= 0) forks.push(place + 1);
    else if (event.type === "exited" || event.type === "killed") exits.push(place + 1);
  });
  return { forks, exits };
}

/** The marks as one SVG path of vertical strokes, `width` units wide for `length` events. */
export function strokes(
  counts: readonly number[],
  length: number,
  width: number,
  top: number,
  bottom: number,
) {
  const columns = new Set(counts.map((count) => Math.round((count / Math.max(1, length)) * width)));
  return [...columns].map((x) => `M${x} ${top}V${bottom}`).join("");
}
