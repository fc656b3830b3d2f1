import type { Camera } from "./camera";
import { MEASURES } from "./detail";
import { type Box, boxAround, type Size } from "./geometry";
import { REAPER_SIGN, type Scene } from "./scene";

/** A corner of the stage. */
export type Corner = "top-right" | "bottom-right" | "bottom-left" | "top-left";

const CORNERS: readonly Corner[] = ["top-right", "bottom-right", "bottom-left", "top-left"];

/** The corner in which something of that size covers the fewest nodes. */
export function quietCorner(scene: Scene, camera: Camera, stage: Size, size: Size): Corner {
  const covered: Record<Corner, number> = {
    "top-right": 0,
    "bottom-right": 0,
    "bottom-left": 0,
    "top-left": 0,
  };
  for (const box of drawn(scene)) {
    const left = camera.x + box.x * camera.scale;
    const top = camera.y + box.y * camera.scale;
    const isLeft = left < size.width;
    const isRight = left + box.width * camera.scale > stage.width - size.width;
    const isTop = top < size.height;
    const isBottom = top + box.height * camera.scale > stage.height - size.height;
    if (isTop && isRight) covered["top-right"]++;
    if (isBottom && isRight) covered["bottom-right"]++;
    if (isBottom && isLeft) covered["bottom-left"]++;
    if (isTop && isLeft) covered["top-left"]++;
  }
  return CORNERS.reduce((best, corner) => (covered[corner] < covered[best] ? corner : best));
}

function drawn(scene: Scene): Box[] {
  const { node } = MEASURES[scene.detail];
  const boxes = [...scene.places.values()].map((place) => boxAround([place], node));
  return scene.reaper ? [...boxes, boxAround([scene.reaper], REAPER_SIGN)] : boxes;
}
