import { type Box, fitScale, type Point, type Size } from "./geometry";
import { AIR } from "./scene";

/** What part of the picture the stage shows: a picture's point p is drawn at `p * scale + (x, y)`. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

const SMALLEST = 0.02;
const LARGEST = 6;

/** Shows the whole box, centred, no larger than `largest`. */
export function fit(box: Box, stage: Size, largest: number): Camera {
  const scale = Math.max(SMALLEST, Math.min(largest, fitScale(box, stage, AIR)));
  return {
    scale,
    x: stage.width / 2 - (box.x + box.width / 2) * scale,
    y: stage.height / 2 - (box.y + box.height / 2) * scale,
  };
}

/** Zooms by `factor`; what is under `at` (in the stage's pixels) stays there. */
export function zoomAt(camera: Camera, at: Point, factor: number): Camera {
  const scale = Math.max(SMALLEST, Math.min(LARGEST, camera.scale * factor));
  const real = scale / camera.scale;
  return { scale, x: at.x - (at.x - camera.x) * real, y: at.y - (at.y - camera.y) * real };
}

/** Moves the picture by so many pixels. */
export function pan(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x + dx, y: camera.y + dy };
}

/** Where a place of the picture is on the stage, in the stage's pixels. */
export function onStage(camera: Camera, { x, y }: Point): Point {
  return { x: camera.x + x * camera.scale, y: camera.y + y * camera.scale };
}

/** Moves as little as needed for a node at `point` to be wholly in view. */
export function reveal(camera: Camera, point: Point, node: Size, stage: Size): Camera {
  const { x, y } = onStage(camera, point);
  return pan(
    camera,
    intoView(x, (node.width * camera.scale) / 2 + 8, stage.width),
    intoView(y, (node.height * camera.scale) / 2 + 8, stage.height),
  );
}

function intoView(at: number, half: number, length: number): number {
  if (at - half < 0) return half - at;
  if (at + half > length) return length - half - at;
  return 0;
}

/** The zoom of two fingers: from their former to their present places. */
export function pinch(camera: Camera, before: readonly [Point, Point], now: readonly [Point, Point]): Camera {
  const factor = distance(now) / Math.max(1, distance(before));
  const from = middle(before);
  const to = middle(now);
  return pan(zoomAt(camera, from, factor), to.x - from.x, to.y - from.y);
}

/** A wheel's turn as a factor to zoom by. */
export function wheelFactor(deltaY: number): number {
  return Math.exp(-deltaY * 0.0015);
}

function distance([a, b]: readonly [Point, Point]): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function middle([a, b]: readonly [Point, Point]): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
