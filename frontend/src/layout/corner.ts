import { type Camera, onStage } from "./camera";
import { MEASURES } from "./detail";
import { type Box, boxAround, overlap, type Size } from "./geometry";
import { REAPER_SIGN, type Scene } from "./scene";

/** A corner of the stage. */
export type Corner = "top-right" | "bottom-right" | "bottom-left" | "top-left";

const CORNERS: readonly Corner[] = ["top-right", "bottom-right", "bottom-left", "top-left"];

/** The corner in which something of that size covers the least of what is drawn. */
export function quietCorner(scene: Scene, camera: Camera, stage: Size, size: Size): Corner {
  const boxes = drawn(scene, camera);
  const covered = (corner: Corner) => {
    const spot = {
      x: corner.endsWith("left") ? 0 : stage.width - size.width,
      y: corner.startsWith("top") ? 0 : stage.height - size.height,
      ...size,
    };
    return boxes.reduce((area, box) => area + overlap(box, spot), 0);
  };
  const areas = CORNERS.map(covered);
  return CORNERS[areas.indexOf(Math.min(...areas))]!;
}

/** What is drawn, in pixels of the stage; the reaper's sign has the same size at every scale. */
function drawn({ detail, places, reaper }: Scene, camera: Camera): Box[] {
  const { node } = MEASURES[detail];
  const size = { width: node.width * camera.scale, height: node.height * camera.scale };
  const boxes = [...places.values()].map((place) => boxAround([onStage(camera, place)], size));
  return reaper ? [...boxes, boxAround([onStage(camera, reaper)], REAPER_SIGN)] : boxes;
}
