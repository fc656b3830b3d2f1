import type { Size } from "./geometry";

/** How much of a process a node shows: everything, PID and last fork, its PID beside a shape, or only the shape. */
export type Detail = "card" | "compact" | "label" | "dot";

/** Which way generations go: downwards, to the right, or outwards in rings. */
export type Direction = "down" | "right" | "rings";

/** From richest to plainest. */
export const DETAILS: readonly Detail[] = ["card", "compact", "label", "dot"];

/**
 * The sizes one detail is drawn in: `across` is the room for a neighbour, `along` for a generation, at least and at
 * most, since generations may spread where the stage has room.
 */
export interface Measures {
  readonly node: Size;
  readonly across: Readonly<Record<Direction, number>>;
  readonly along: Readonly<Record<Direction, readonly [least: number, most: number]>>;
  /** Below this scale it cannot be read. */
  readonly legibleScale: number;
  /** Nothing is blown up beyond this to fill a stage. */
  readonly largestScale: number;
}

export const MEASURES: Readonly<Record<Detail, Measures>> = {
  card: {
    node: { width: 136, height: 72 },
    across: { down: 154, right: 88, rings: 150 },
    along: { down: [122, 150], right: [214, 260], rings: [150, 150] },
    legibleScale: 0.78,
    largestScale: 1.2,
  },
  compact: {
    node: { width: 84, height: 44 },
    across: { down: 92, right: 52, rings: 92 },
    along: { down: [84, 110], right: [144, 180], rings: [90, 90] },
    legibleScale: 0.72,
    largestScale: 1.2,
  },
  label: {
    node: { width: 14, height: 14 },
    across: { down: 48, right: 14.5, rings: 40 },
    along: { down: [46, 90], right: [84, 150], rings: [70, 70] },
    legibleScale: 0.7,
    largestScale: 1.4,
  },
  dot: {
    node: { width: 9, height: 9 },
    across: { down: 11, right: 11, rings: 10.5 },
    along: { down: [24, 200], right: [24, 200], rings: [34, 34] },
    legibleScale: 0.3,
    largestScale: 2.6,
  },
};
