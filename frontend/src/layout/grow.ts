import type { Birth } from "../model/lineage";
import { childrenOf, type Spot, tidy } from "./tidy";

/**
 * Adds processes that became known after the first layout, without moving any that is placed: each new subtree is laid
 * out on its own and pushed sideways from its parent until it is clear of everything in its rows. The result is less
 * tidy than a fresh layout; the next replay from the beginning gets that.
 */
export function grow(spots: ReadonlyMap<number, Spot>, births: readonly Birth[]): Map<number, Spot> {
  const grown = new Map(spots);
  const { children } = childrenOf(births);
  const rows = rowsOf(grown.values());
  for (const { pid, parent } of births) {
    if (grown.has(pid)) continue;
    const above = grown.get(parent);
    const start: Spot = above ? { across: above.across, depth: above.depth + 1 } : { across: 0, depth: 0 };
    const subtree = tidy(pid, children);
    const shift = clearOf(rows, subtree, start);
    for (const [member, spot] of subtree) {
      const place = { across: spot.across + shift, depth: spot.depth + start.depth };
      grown.set(member, place);
      rowAt(rows, place.depth).push(place.across);
    }
  }
  return grown;
}

type Rows = number[][];

function rowsOf(spots: Iterable<Spot>): Rows {
  const rows: Rows = [];
  for (const { across, depth } of spots) rowAt(rows, depth).push(across);
  return rows;
}

function rowAt(rows: Rows, depth: number): number[] {
  rows[depth] ??= [];
  return rows[depth];
}

/** The smallest shift to the right of `start` at which no node of `subtree` is nearer than 1 to another. */
function clearOf(rows: Rows, subtree: ReadonlyMap<number, Spot>, start: Spot): number {
  let shift = start.across;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { across, depth } of subtree.values()) {
      for (const taken of rows[depth + start.depth] ?? []) {
        if (Math.abs(taken - across - shift) >= 0.999) continue;
        shift = taken - across + 1;
        moved = true;
      }
    }
  }
  return shift;
}
