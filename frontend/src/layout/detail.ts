import type { Size } from "./geometry";

/** How much of a process a node shows: everything, its PID, or only its state. */
export type Detail = "card" | "label" | "dot";

/** Which way generations go: downwards, to the right, or outwards in rings. */
export type Direction = "down" | "right" | "rings";

/** The sizes one detail is drawn in; `across` and `along` are the room for a neighbour and for a generation. */
export interface Measures {
  readonly node: Size;
  readonly across: Readonly<Record<Direction, number>>;
  readonly along: Readonly<Record<Direction, number>>;
  /** Below this scale it cannot be read. */
  readonly legibleScale: number;
}

export const MEASURES: Readonly<Record<Detail, Measures>> = {
  card: {
    node: { width: 136, height: 72 },
    across: { down: 156, right: 90, rings: 150 },
    along: { down: 146, right: 236, rings: 150 },
    legibleScale: 0.66,
  },
  label: {
    node: { width: 18, height: 18 },
    across: { down: 58, right: 22, rings: 40 },
    along: { down: 62, right: 96, rings: 70 },
    legibleScale: 0.8,
  },
  dot: {
    node: { width: 9, height: 9 },
    across: { down: 11, right: 11, rings: 11 },
    along: { down: 60, right: 70, rings: 40 },
    legibleScale: 0,
  },
};
