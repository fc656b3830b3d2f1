import { hierarchy, tree } from "d3-hierarchy";
import type { Point } from "./geometry";

/**
 * The same tidy tree bent into rings, for trees so wide that rows would be hairlines. Each ring is as large as the
 * number of its nodes needs, and at least `along` larger than the one inside it.
 */
export function placeInRings(
  root: number,
  children: ReadonlyMap<number, readonly number[]>,
  across: number,
  along: number,
): Map<number, Point> {
  const top = hierarchy(root, (pid) => children.get(pid));
  const radii = ringRadii(top.descendants().map((node) => node.depth), across, along);
  const placed = tree<number>()
    .size([2 * Math.PI, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : 1.3) / (radii[a.depth] || 1))(top);
  return new Map(
    placed.descendants().map((node) => {
      const radius = radii[node.depth]!;
      return [node.data, { x: radius * Math.sin(node.x), y: -radius * Math.cos(node.x) }];
    }),
  );
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
