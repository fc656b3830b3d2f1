import { type Camera, onStage } from "./camera";
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
  for (const box of drawn(scene, camera)) {
    const isLeft = box.x < size.width;
    const isRight = box.x + box.width > stage.width - size.width;
    const isTop = box.y < size.height;
    const isBottom = box.y + box.height > stage.height - size.height;
    if (isTop && isRight) covered["top-right"]++;
    if (isBottom && isRight) covered["bottom-right"]++;
    if (isBottom && isLeft) covered["bottom-left"]++;
    if (isTop && isLeft) covered["top-left"]++;
  }
  return CORNERS.reduce((best, corner) => (covered[corner] < covered[best] ? corner : best));
}

/** What is drawn, in pixels of the stage; the reaper's sign has the same size at every scale. */
function drawn({ detail, places, reaper }: Scene, camera: Camera): Box[] {
  const { node } = MEASURES[detail];
  const size = { width: node.width * camera.scale, height: node.height * camera.scale };
  const boxes = [...places.values()].map((place) => boxAround([onStage(camera, place)], size));
  return reaper ? [...boxes, boxAround([onStage(camera, reaper)], REAPER_SIGN)] : boxes;
}
