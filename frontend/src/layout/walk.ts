import type { RunState } from "../model/state";
import { processOf } from "../model/state";

/** Where an arrow key leads from `pid`, as the ARIA practices for trees say; undefined if it leads nowhere. */
export function neighbour(
  state: RunState,
  order: readonly number[],
  pid: number,
  key: string,
): number | undefined {
  const present = order.filter((other) => state.places.has(other));
  const place = present.indexOf(pid);
  const process = processOf(state, pid);
  switch (key) {
    case "ArrowDown":
      return present[place + 1];
    case "ArrowUp":
      return present[place - 1];
    case "ArrowRight":
      return process?.children[0];
    case "ArrowLeft":
      return processOf(state, process?.forkedBy)?.pid;
    case "Home":
      return present[0];
    case "End":
      return present.at(-1);
    default:
      return undefined;
  }
}
