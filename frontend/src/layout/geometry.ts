/** A place on the stage, in the picture's own units: one is a CSS pixel at scale 1. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

/** The smallest box around boxes of one size centred on `points`. */
export function boxAround(points: Iterable<Point>, size: Size): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  if (left > right) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x: left - size.width / 2,
    y: top - size.height / 2,
    width: right - left + size.width,
    height: bottom - top + size.height,
  };
}

/** The largest scale at which `box` fits into `stage` with some air around it. */
export function fitScale(box: Size, stage: Size, air: number): number {
  return Math.min((stage.width - 2 * air) / box.width, (stage.height - 2 * air) / box.height);
}

/** The box with some more on each side. */
export function grown(box: Box, left: number, right: number, top: number, bottom: number): Box {
  return {
    x: box.x - left,
    y: box.y - top,
    width: box.width + left + right,
    height: box.height + top + bottom,
  };
}

/** The smallest box around two others. */
export function union(a: Box, b: Box): Box {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const right = Math.max(a.x + a.width, b.x + b.width);
  const bottom = Math.max(a.y + a.height, b.y + b.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** The area two boxes have in common. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
