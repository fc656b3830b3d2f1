import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventsOf, scenarioNames } from "../../scenarios/load";
import { type Birth, type Lineage, lineageOf } from "../model/lineage";
import { DETAILS, MEASURES } from "./detail";
import { fitScale, type Size } from "./geometry";
import { grow } from "./grow";
import { extend, follow, layOut, type Scene } from "./scene";

const DESK: Size = { width: 600, height: 400 };
const PHONE: Size = { width: 336, height: 300 };

/** Random family trees: the parent of each is one of those before it. */
const families = fc
  .array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { maxLength: 80 })
  .map((picks) => [
    { pid: 1, parent: 0 },
    ...picks.map((pick, place) => ({ pid: place + 2, parent: 1 + Math.floor(pick * (place + 1)) })),
  ]);

const lineage = (births: readonly Birth[]): Lineage => ({ births, hasOrphans: false });

function overlaps({ places, detail }: Scene): string[] {
  const { node } = MEASURES[detail];
  const all = [...places];
  return all.flatMap(([a, p], place) =>
    all
      .slice(place + 1)
      .filter(([, q]) => Math.abs(p.x - q.x) < node.width - 0.01 && Math.abs(p.y - q.y) < node.height - 0.01)
      .map(([b]) => `${a} and ${b}`),
  );
}

describe("the layout", () => {
  it("puts no process upon another, in any tree on any stage", () => {
    fc.assert(
      fc.property(families, fc.constantFrom(DESK, PHONE), (births, stage) => {
        expect(overlaps(layOut(lineage(births), stage, 1, false))).toEqual([]);
      }),
      { numRuns: 150, seed: 42 },
    );
  });

  it("moves nobody when somebody new becomes known", () => {
    fc.assert(
      fc.property(families, fc.double({ min: 0, max: 1, noNaN: true }), (births, share) => {
        const known = births.slice(0, 1 + Math.floor(share * (births.length - 1)));
        const before = layOut(lineage(known), DESK, 1, false);
        const after = extend(before, lineage(births));
        for (const [pid, place] of before.places) expect(after.places.get(pid)).toEqual(place);
        expect(after.places.size).toBe(births.length);
        expect(overlaps(after)).toEqual([]);
      }),
      { numRuns: 150, seed: 42 },
    );
  });

  it.each([
    ["a desk", DESK],
    ["a phone", PHONE],
  ])("places everybody anew, a few times, when a run outgrows %s while it is watched", (_, stage) => {
    const { births } = lineageOf(eventsOf("row-10"));
    let scene = layOut(lineage(births.slice(0, 10)), stage, 1, false);
    let moves = 0;
    for (let known = 20; known < births.length + 10; known += 10) {
      const next = follow(scene, lineage(births.slice(0, known)), stage, 1, known >= births.length);
      if (next.planned !== scene.planned) moves++;
      scene = next;
    }
    const best = layOut(lineage(births), stage, 1, true);
    expect(scene.places.size).toBe(1024);
    expect(fitScale(scene.box, stage, 20)).toBeGreaterThanOrEqual(fitScale(best.box, stage, 20) / 1.5);
    expect(moves).toBeGreaterThan(0);
    expect(moves).toBeLessThan(12);
  });

  it("moves nobody while what is drawn can be read", () => {
    const { births } = lineageOf(eventsOf("row-3"));
    const before = layOut(lineage(births.slice(0, 6)), DESK, 1, false);
    const after = follow(before, lineage(births), DESK, 1, true);
    for (const [pid, place] of before.places) expect(after.places.get(pid)).toEqual(place);
  });

  it("is the same every time", () => {
    const births = lineageOf(eventsOf("row-6"));
    expect(layOut(births, DESK, 1, true)).toEqual(layOut(births, DESK, 1, true));
  });

  it("walks through the tree parents first, children in order of birth", () => {
    const births = [
      { pid: 1, parent: 0 },
      { pid: 2, parent: 1 },
      { pid: 3, parent: 1 },
      { pid: 4, parent: 2 },
    ];
    expect(layOut(lineage(births), DESK, 1, true).order).toEqual([1, 2, 4, 3]);
  });

  it("gives every generation one row", () => {
    const spots = grow(new Map(), lineageOf(eventsOf("row-4")).births);
    const depths = [...spots.values()].map(({ depth }) => depth);
    expect([0, 1, 2, 3, 4].map((depth) => depths.filter((d) => d === depth).length)).toEqual([1, 4, 6, 4, 1]);
  });

  it("shows less of each process the more there are", () => {
    const richness = [1, 3, 6, 10].map((forks) => {
      const name = forks === 1 ? "row-1" : `row-${forks}`;
      return DETAILS.indexOf(layOut(lineageOf(eventsOf(name)), DESK, 1, true).detail);
    });
    expect(richness).toEqual([...richness].sort((a, b) => a - b));
    expect(DETAILS[richness[0]!]).toBe("card");
    expect(DETAILS[richness.at(-1)!]).toBe("dot");
  });

  it.each(scenarioNames().filter((name) => name !== "row-10"))("of %s is as it was", (name) => {
    const { detail, direction, places } = layOut(lineageOf(eventsOf(name)), DESK, 1, true);
    const rounded = [...places].map(([pid, { x, y }]) => `${pid} ${Math.round(x)},${Math.round(y)}`);
    expect([`${detail} ${direction}`, ...rounded].join("\n")).toMatchSnapshot();
  });
});
