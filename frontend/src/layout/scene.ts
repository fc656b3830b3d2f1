import type { Birth, Lineage } from "../model/lineage";
import { type Detail, type Direction, MEASURES } from "./detail";
import { type Box, boxAround, fitScale, type Point, type Size } from "./geometry";
import { grow } from "./grow";
import { placeInRings } from "./rings";
import { childrenOf, type Spot } from "./tidy";

/** Where everything of a run stands. Once a process has a place it keeps it. */
export interface Scene {
  readonly detail: Detail;
  readonly direction: Direction;
  readonly places: ReadonlyMap<number, Point>;
  /** Every process in the order of a walk through the tree, parents before children. */
  readonly order: readonly number[];
  readonly box: Box;
  /** The reaper's place; only where somebody becomes an orphan. */
  readonly reaper?: Point;
  readonly spots: ReadonlyMap<number, Spot>;
}

const AIR = 28;
/** Sideways only where it shows the tree this much larger: trees are expected to grow downwards. */
const SIDEWAYS_WORTH = 1.3;
const RINGS_WORTH = 1.3;

export const NO_SCENE: Scene = {
  detail: "card",
  direction: "down",
  places: new Map(),
  order: [],
  box: { x: 0, y: 0, width: 0, height: 0 },
  spots: new Map(),
};

/**
 * Lays out all processes known so far: with the richest detail that can be read on a stage of this size, in the
 * direction that shows it largest.
 *
 * @param complete whether nobody can appear any more; rings cannot take newcomers without moving the others
 */
export function layOut(lineage: Lineage, stage: Size, complete: boolean): Scene {
  const spots = grow(new Map(), lineage.births);
  for (const detail of ["card", "label", "dot"] as const) {
    const best = bestDirection(lineage, spots, detail, stage, complete);
    const scale = fitScale(best.box, stage, AIR);
    if (scale >= MEASURES[detail].legibleScale) return best;
  }
  throw new Error("a dot is legible at every scale");
}

/** The same scene with those who became known since; nobody moves. */
export function extend(scene: Scene, lineage: Lineage): Scene {
  const spots = grow(scene.spots, lineage.births);
  return compose(lineage, spots, scene.detail, scene.direction);
}

function bestDirection(
  lineage: Lineage,
  spots: ReadonlyMap<number, Spot>,
  detail: Detail,
  stage: Size,
  complete: boolean,
): Scene {
  const worth: [Direction, number][] = [["down", 1], ["right", SIDEWAYS_WORTH]];
  if (detail === "dot" && complete) worth.push(["rings", RINGS_WORTH]);
  const judged = worth.map(([direction, handicap]) => {
    const scene = compose(lineage, spots, detail, direction);
    return { scene, score: Math.min(1, fitScale(scene.box, stage, AIR)) / handicap };
  });
  return judged.reduce((best, other) => (other.score > best.score ? other : best)).scene;
}

function compose(
  lineage: Lineage,
  spots: ReadonlyMap<number, Spot>,
  detail: Detail,
  direction: Direction,
): Scene {
  const { roots, children } = childrenOf(lineage.births);
  const places = placeAll(lineage.births, spots, detail, direction);
  const reaper = lineage.hasOrphans ? reaperPlace(places, roots[0], detail, direction) : undefined;
  const boxed = reaper ? [...places.values(), reaper] : places.values();
  return {
    detail,
    direction,
    places,
    order: walk(roots, children),
    box: withLabels(boxAround(boxed, MEASURES[detail].node), detail, direction),
    spots,
    ...(reaper && { reaper }),
  };
}

function placeAll(
  births: readonly Birth[],
  spots: ReadonlyMap<number, Spot>,
  detail: Detail,
  direction: Direction,
): Map<number, Point> {
  const { across, along } = MEASURES[detail];
  if (direction === "rings") {
    const { roots, children } = childrenOf(births);
    return placeInRings(roots[0]!, children, across.rings, along.rings);
  }
  const place = ({ across: a, depth }: Spot): Point =>
    direction === "down"
      ? { x: a * across.down, y: depth * along.down }
      : { x: depth * along.right, y: a * across.right };
  return new Map([...spots].map(([pid, spot]) => [pid, place(spot)]));
}

/** One generation before the first process; with rings, outside of them. */
function reaperPlace(
  places: ReadonlyMap<number, Point>,
  root: number | undefined,
  detail: Detail,
  direction: Direction,
): Point {
  const { x, y } = places.get(root ?? -1) ?? { x: 0, y: 0 };
  const along = Math.max(MEASURES[detail].along[direction], 56);
  if (direction === "down") return { x, y: y - along };
  if (direction === "right") return { x: x - along, y };
  const box = boxAround(places.values(), MEASURES[detail].node);
  return { x: box.x, y: box.y };
}

/** PIDs beside dots stick out of the nodes' own box. */
function withLabels(box: Box, detail: Detail, direction: Direction): Box {
  if (detail !== "label") return box;
  return direction === "right" ? { ...box, width: box.width + 56 } : { ...box, x: box.x - 18, width: box.width + 36, height: box.height + 18 };
}

function walk(roots: readonly number[], children: ReadonlyMap<number, readonly number[]>): number[] {
  const order: number[] = [];
  const next = [...roots].reverse();
  for (let pid = next.pop(); pid !== undefined; pid = next.pop()) {
    order.push(pid);
    next.push(...(children.get(pid) ?? []).toReversed());
  }
  return order;
}
