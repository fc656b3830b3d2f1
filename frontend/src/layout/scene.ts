import type { Lineage } from "../model/lineage";
import { DETAILS, type Detail, type Direction, MEASURES } from "./detail";
import { type Box, boxAround, fitScale, grown, type Point, type Size, union } from "./geometry";
import { grow } from "./grow";
import { place } from "./place";
import { childrenOf, type Spot } from "./tidy";

/** Where everything of a run stands. Once a process has a place it keeps it. */
export interface Scene {
  readonly detail: Detail;
  readonly direction: Direction;
  /** The room each generation takes. */
  readonly along: number;
  readonly places: ReadonlyMap<number, Point>;
  /** Every process in the order of a walk through the tree, parents before children. */
  readonly order: readonly number[];
  readonly box: Box;
  /** The reaper's place; only where somebody becomes an orphan. */
  readonly reaper?: Point;
  readonly spots: ReadonlyMap<number, Spot>;
  /** How many processes there were when everybody was placed at once. */
  readonly planned: number;
}

/** The room left free around the picture, in pixels of the stage. */
export const AIR = 20;

/** The size of the reaper's sign. */
export const REAPER_SIGN: Size = { width: 120, height: 30 };

const SIDEWAYS_WORTH = 1.25;
const RINGS_WORTH = 1.3;

/** Everybody is moved only for a picture this much larger, and only once there are this many times as many. */
const WORTH_MOVING = 1.5;

export const NO_SCENE: Scene = {
  detail: "card",
  direction: "down",
  along: 0,
  places: new Map(),
  order: [],
  box: { x: 0, y: 0, width: 0, height: 0 },
  spots: new Map(),
  planned: 0,
};

/**
 * Lays out all processes known so far: with the richest detail that can be read on a stage of this size. Trees are
 * expected to grow downwards, so another direction is taken only where it shows the tree that much larger.
 *
 * @param legibility how much larger than usual it has to be drawn to be read, for a projector
 * @param complete whether nobody can appear any more; rings cannot take newcomers without moving the others
 */
export function layOut(lineage: Lineage, stage: Size, legibility: number, complete: boolean): Scene {
  const spots = grow(new Map(), lineage.births);
  const scenes = DETAILS.map((detail) => largest(candidates(lineage, spots, detail, stage, complete), stage));
  return scenes.find((scene) => isLegible(scene, stage, legibility)) ?? scenes.at(-1)!;
}

/** The same scene with those who became known since; nobody moves. */
export function extend(scene: Scene, lineage: Lineage): Scene {
  return compose(lineage, grow(scene.spots, lineage.births), scene);
}

/**
 * {@link extend}, as long as the result can be read. A run that turns out far larger than when its first processes were
 * placed would end as a smear: then all are placed anew.
 */
export function follow(
  scene: Scene,
  lineage: Lineage,
  stage: Size,
  legibility: number,
  complete: boolean,
): Scene {
  const kept = extend(scene, lineage);
  const mayMove = complete || lineage.births.length >= scene.planned * WORTH_MOVING;
  if (!mayMove || isLegible(kept, stage, legibility)) return kept;
  const anew = layOut(lineage, stage, legibility, complete);
  const gain = fitScale(anew.box, stage, AIR) / fitScale(kept.box, stage, AIR);
  return gain >= WORTH_MOVING ? anew : kept;
}

function isLegible(scene: Scene, stage: Size, legibility: number): boolean {
  return fitScale(scene.box, stage, AIR) >= MEASURES[scene.detail].legibleScale * legibility;
}

type Style = Pick<Scene, "detail" | "direction" | "along" | "planned">;

function candidates(
  lineage: Lineage,
  spots: ReadonlyMap<number, Spot>,
  detail: Detail,
  stage: Size,
  complete: boolean,
): [scene: Scene, worth: number][] {
  const directions: [Direction, number][] = [
    ["down", 1],
    ["right", SIDEWAYS_WORTH],
  ];
  if (detail === "dot" && complete) directions.push(["rings", RINGS_WORTH]);
  return directions.map(([direction, worth]) => {
    const [least, most] = MEASURES[detail].along[direction];
    const planned = lineage.births.length;
    const tight = compose(lineage, spots, { detail, direction, along: least, planned });
    const along = Math.min(most, least * room(tight, stage));
    return [compose(lineage, spots, { detail, direction, along, planned }), worth];
  });
}

function largest(scenes: readonly [Scene, number][], stage: Size): Scene {
  const score = ([scene, worth]: readonly [Scene, number]) =>
    Math.min(1, fitScale(scene.box, stage, AIR)) / worth;
  return scenes.reduce((best, other) => (score(other) > score(best) ? other : best))[0];
}

/** How many times its length along the generations the picture could have before that made it smaller. */
function room({ box, direction }: Scene, stage: Size): number {
  const wide = (stage.width - 2 * AIR) / box.width;
  const high = (stage.height - 2 * AIR) / box.height;
  return Math.max(1, direction === "down" ? high / wide : wide / high);
}

function compose(
  lineage: Lineage,
  spots: ReadonlyMap<number, Spot>,
  { detail, direction, along, planned }: Style,
): Scene {
  const { roots, children } = childrenOf(lineage.births);
  const places = place(lineage.births, spots, detail, direction, along);
  const reaper = lineage.hasOrphans ? reaperPlace(places, roots[0], detail, direction) : undefined;
  const nodes = boxAround(places.values(), MEASURES[detail].node);
  const box = reaper ? union(nodes, boxAround([reaper], REAPER_SIGN)) : nodes;
  return {
    detail,
    direction,
    along,
    places,
    order: walk(roots, children),
    box: detail === "label" ? withNames(box, direction) : box,
    spots,
    planned,
    ...(reaper && { reaper }),
  };
}

/** One generation before the first process; with rings, outside of them. */
function reaperPlace(
  places: ReadonlyMap<number, Point>,
  root: number | undefined,
  detail: Detail,
  direction: Direction,
): Point {
  const { x, y } = places.get(root ?? -1) ?? { x: 0, y: 0 };
  const { node } = MEASURES[detail];
  if (direction === "down") return { x, y: y - node.height / 2 - 40 };
  if (direction === "right") return { x: x - node.width / 2 - 90, y };
  const box = boxAround(places.values(), node);
  return { x: box.x + box.width * 0.1, y: box.y + box.height * 0.94 };
}

/** PIDs beside shapes stick out of the nodes' own box. */
function withNames(box: Box, direction: Direction): Box {
  return direction === "right" ? grown(box, 0, 46, 0, 0) : grown(box, 14, 14, 0, 14);
}

function walk(roots: readonly number[], children: ReadonlyMap<number, readonly number[]>): number[] {
  const order: number[] = [];
  const next = roots.toReversed();
  for (let pid = next.pop(); pid !== undefined; pid = next.pop()) {
    order.push(pid);
    next.push(...(children.get(pid) ?? []).toReversed());
  }
  return order;
}
