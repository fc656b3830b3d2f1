import type { Birth } from "../model/lineage";
import { type Detail, type Direction, MEASURES } from "./detail";
import type { Point } from "./geometry";
import { placeInRings } from "./rings";
import { childrenOf, type Spot } from "./tidy";

/** Turns places counted in nodes into places in the picture. */
export function place(
  births: readonly Birth[],
  spots: ReadonlyMap<number, Spot>,
  detail: Detail,
  direction: Direction,
  along: number,
): Map<number, Point> {
  const across = MEASURES[detail].across[direction];
  if (direction === "rings") {
    const { roots, children } = childrenOf(births);
    return placeInRings(roots, children, across, along);
  }
  const turn = (a: number, b: number): Point => (direction === "down" ? { x: a, y: b } : { x: b, y: a });
  return new Map([...spots].map(([pid, spot]) => [pid, turn(spot.across * across, spot.depth * along)]));
}
