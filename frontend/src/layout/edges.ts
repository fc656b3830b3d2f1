import { MEASURES } from "./detail";
import type { Point } from "./geometry";
import type { Scene } from "./scene";

/** How an edge is drawn, and where the return values of its two ends are written. */
export interface EdgeShape {
  readonly path: string;
  readonly parentEnd: Point;
  readonly childEnd: Point;
}

const NAME_DIGIT = 7;
/** As near to the parent as the labels of its next child leave room: a PID may have seven digits. */
const PARENT_LABEL_AT = { card: 0.42, compact: 0.54, label: 0.5, dot: 0.5 } as const;
const CHILD_LABEL_AT = 0.86;

/** The edge from a parent's border, or from behind the PID beside it, to its child's border. */
export function edgeBetween(scene: Scene, parentPid: number, pid: number): EdgeShape | undefined {
  const { detail, direction } = scene;
  const parent = scene.places.get(parentPid);
  const child = scene.places.get(pid);
  if (!parent || !child) return undefined;
  const { node } = MEASURES[detail];
  const beside = detail === "label" ? nameWidth(parentPid) : 0;
  if (direction === "rings") return straight(parent, child);
  const down = direction === "down";
  const from = down
    ? { x: parent.x, y: parent.y + node.height / 2 }
    : { x: parent.x + node.width / 2 + beside, y: parent.y };
  const to = down
    ? { x: child.x, y: child.y - node.height / 2 }
    : { x: child.x - node.width / 2, y: child.y };
  const bend = down ? (from.y + to.y) / 2 : (from.x + to.x) / 2;
  const c1 = down ? { x: from.x, y: bend } : { x: bend, y: from.y };
  const c2 = down ? { x: to.x, y: bend } : { x: bend, y: to.y };
  return {
    path: `M${spell(from)}C${spell(c1)} ${spell(c2)} ${spell(to)}`,
    parentEnd: onCurve(from, c1, c2, to, PARENT_LABEL_AT[detail]),
    childEnd: onCurve(from, c1, c2, to, CHILD_LABEL_AT),
  };
}

/** The edge of an orphan: from the reaper that adopted it, around the tree it came from. */
export function adoptionEdge({ reaper, places, detail, direction }: Scene, pid: number): string {
  const orphan = places.get(pid);
  if (!reaper || !orphan) return "";
  const { node } = MEASURES[detail];
  if (direction === "down") {
    const to = { x: orphan.x + node.width / 2, y: orphan.y };
    const out = Math.max(to.x, reaper.x) + node.width * 0.4;
    return `M${spell(reaper)}C${spell({ x: out, y: reaper.y })} ${spell({ x: out, y: to.y })} ${spell(to)}`;
  }
  const to = { x: orphan.x, y: orphan.y + node.height / 2 };
  const out = Math.max(to.y, reaper.y) + node.height * 0.6;
  return `M${spell(reaper)}C${spell({ x: reaper.x, y: out })} ${spell({ x: to.x, y: out })} ${spell(to)}`;
}

function nameWidth(pid: number): number {
  return String(pid).length * NAME_DIGIT + 6;
}

function straight(from: Point, to: Point): EdgeShape {
  return { path: `M${spell(from)}L${spell(to)}`, parentEnd: from, childEnd: to };
}

function onCurve(p0: Point, p1: Point, p2: Point, p3: Point, t: number): Point {
  const s = 1 - t;
  const at = (a: number, b: number, c: number, d: number) =>
    s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
  return { x: at(p0.x, p1.x, p2.x, p3.x), y: at(p0.y, p1.y, p2.y, p3.y) };
}

function spell({ x, y }: Point): string {
  return `${round(x)},${round(y)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Where a new node grows from, seen from its own place: its parent's place. */
export function growFrom(scene: Scene, process: { readonly pid: number; readonly forkedBy: number }): Point {
  const place = scene.places.get(process.pid);
  const parent = scene.places.get(process.forkedBy);
  return place && parent ? { x: parent.x - place.x, y: parent.y - place.y } : { x: 0, y: 0 };
}
