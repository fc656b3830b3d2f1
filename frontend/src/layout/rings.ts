import { hierarchy, tree } from "d3-hierarchy";
import type { Point } from "./geometry";

const NOBODY = -1;
const COUSINS_APART = 1.25;

/**
 * The same tidy tree bent into rings, for trees so wide that rows would be hairlines. Each ring is as large as the
 * number of its nodes needs, and at least `along` larger than the one inside it.
 */
export function placeInRings(
  roots: readonly number[],
  children: ReadonlyMap<number, readonly number[]>,
  across: number,
  along: number,
): Map<number, Point> {
  const centre = roots.length === 1 ? roots[0]! : NOBODY;
  const top = hierarchy(centre, (pid) => (pid === NOBODY ? roots : children.get(pid)));
  const radii = ringRadii(
    top.descendants().map((node) => node.depth),
    across,
    along,
  );
  const placed = tree<number>()
    .size([2 * Math.PI, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : COUSINS_APART) / (radii[a.depth] || 1))(top);
  const places = new Map<number, Point>();
  for (const node of placed.descendants()) {
    const radius = radii[node.depth]!;
    if (node.data !== NOBODY)
      places.set(node.data, { x: radius * Math.sin(node.x), y: -radius * Math.cos(node.x) });
  }
  return places;
}

function ringRadii(depths: readonly number[], across: number, along: number): number[] {
  const counts: number[] = [];
  for (const depth of depths) counts[depth] = (counts[depth] ?? 0) + 1;
  const radii = [0];
  for (let depth = 1; depth < counts.length; depth++) {
    const needed = (counts[depth]! * across) / (2 * Math.PI);
    radii.push(Math.max(radii[depth - 1]! + along, needed));
  }
  return radii;
}
