import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf } from "../../scenarios/load";
import { lineageOf } from "../model/lineage";
import { RunLog } from "../model/log";
import { fit, pan, pinch, reveal, zoomAt } from "./camera";
import { quietCorner } from "./corner";
import { adoptionEdge, edgeBetween } from "./edges";
import { rowsOf } from "./rows";
import { layOut } from "./scene";
import { neighbour } from "./walk";

const STAGE = { width: 600, height: 400 };
const log = new RunLog();
log.append(eventsOf("row-3"));
const scene = layOut(lineageOf(log.events), STAGE, 1, true);
const end = log.stateAt(log.length);

describe("the camera", () => {
  it("shows the whole tree", () => {
    const camera = fit(scene.box, STAGE, 1.2);
    const left = camera.x + scene.box.x * camera.scale;
    const bottom = camera.y + (scene.box.y + scene.box.height) * camera.scale;
    expect(left).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(STAGE.height);
  });

  it("zooms around the place that is pointed at", () => {
    const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
    fc.assert(
      fc.property(coordinate, coordinate, fc.double({ min: 0.5, max: 2, noNaN: true }), (x, y, factor) => {
        const before = { x: 10, y: 20, scale: 0.8 };
        const after = zoomAt(before, { x, y }, factor);
        expect((x - after.x) / after.scale).toBeCloseTo((x - before.x) / before.scale, 6);
        expect((y - after.y) / after.scale).toBeCloseTo((y - before.y) / before.scale, 6);
      }),
      { seed: 42 },
    );
  });

  it("moves no more than needed to show a node", () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const node = { width: 20, height: 20 };
    expect(reveal(camera, { x: 300, y: 200 }, node, STAGE)).toEqual(camera);
    expect(reveal(camera, { x: 700, y: 200 }, node, STAGE).x).toBe(-118);
    expect(reveal(camera, { x: 300, y: -50 }, node, STAGE).y).toBe(68);
  });

  it("follows two fingers", () => {
    const camera = { x: 0, y: 0, scale: 1 };
    const before = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ] as const;
    const spread = pinch(camera, before, [
      { x: 50, y: 100 },
      { x: 250, y: 100 },
    ]);
    expect(spread.scale).toBe(2);
    const moved = pinch(camera, before, [
      { x: 110, y: 130 },
      { x: 210, y: 130 },
    ]);
    expect(moved).toEqual(pan(camera, 10, 30));
  });
});

describe("the zoom buttons", () => {
  it("stand where they cover nobody", () => {
    const camera = fit(scene.box, STAGE, 1.2);
    expect(quietCorner(scene, camera, STAGE, { width: 148, height: 56 })).toBe("top-right");
  });
});

describe("the edges", () => {
  it("run from the parent to the child, with the labels at their own ends", () => {
    const [first] = end.processes;
    const edge = edgeBetween(scene, first!.pid, first!.children[0]!)!;
    expect(edge.path).toMatch(/^M[-\d.,]+C/);
    expect(edge.parentEnd.y).toBeLessThan(edge.childEnd.y);
  });

  it("there is none to a parent that is not drawn, and no adoption without a reaper", () => {
    expect(edgeBetween(scene, 1, end.processes[0]!.pid)).toBeUndefined();
    expect(adoptionEdge(scene, end.processes[0]!.pid)).toBe("");
  });
});

describe("the rows of the stage", () => {
  it("are the same objects while nothing about a process changes", () => {
    const before = rowsOf(log.stateAt(60), scene.order, new Map());
    const known = new Map(before.map((row) => [row.process.pid, row]));
    const after = rowsOf(log.stateAt(61), scene.order, known);
    const changed = after.filter((row) => !before.includes(row));
    expect(changed.length).toBeLessThanOrEqual(2);
  });

  it("count siblings as far as they have appeared", () => {
    const rows = rowsOf(end, scene.order, new Map());
    const [first] = end.processes;
    const children = rows.filter((row) => row.process.forkedBy === first!.pid);
    expect(children.map((row) => `${row.position} of ${row.setSize}`)).toEqual([
      "1 of 3",
      "2 of 3",
      "3 of 3",
    ]);
  });
});

describe("the arrow keys", () => {
  const [first] = end.processes;
  const go = (pid: number, key: string) => neighbour(end, scene.order, pid, key);

  it("lead into the tree and back out of it", () => {
    const child = go(first!.pid, "ArrowRight")!;
    expect(child).toBe(first!.children[0]);
    expect(go(child, "ArrowLeft")).toBe(first!.pid);
    expect(go(first!.pid, "ArrowLeft")).toBeUndefined();
  });

  it("reach every process one after the other", () => {
    const seen = [first!.pid];
    for (let next = go(first!.pid, "ArrowDown"); next; next = go(next, "ArrowDown")) seen.push(next);
    expect(seen).toEqual(scene.order);
    expect(go(first!.pid, "End")).toBe(seen.at(-1));
    expect(go(seen.at(-1)!, "Home")).toBe(first!.pid);
  });
});
