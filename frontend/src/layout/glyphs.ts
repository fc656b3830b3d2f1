import type { Look } from "../model/status";

/**
 * A shape for every look, drawn around (0, 0) within a radius of 6, so that no state is told by colour alone: a full
 * disc, pause bars, a crescent, a ring, a small dot, a cross. Filled with the even-odd rule.
 */
export const GLYPHS: Readonly<Record<Look, string>> = {
  running: disc(5.5),
  waiting: "M-5-5.5h3.6v11h-3.6zM1.4-5.5h3.6v11h-3.6z",
  sleeping: "M2.6-5.6A6 6 0 1 0 5.6 3.4 5 5 0 1 1 2.6-5.6z",
  zombie: disc(6) + disc(3.7),
  reaped: disc(3.2),
  killed: "M-5.6-3.6-3.6-5.6 0-2 3.6-5.6 5.6-3.6 2 0 5.6 3.6 3.6 5.6 0 2-3.6 5.6-5.6 3.6-2 0z",
};

/** Beside a thousand others a small dot is too small. */
export const REAPED_DOT = disc(4);

function disc(radius: number): string {
  return `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
}

/** How large a glyph is drawn in each detail, 1 being its natural size. */
export const GLYPH_SCALE = { card: 1.15, compact: 0.9, label: 0.9, dot: 0.85 } as const;

/** Where the parts of a card stand, from its centre. */
export const CARD = {
  x: -68,
  y: -36,
  width: 136,
  height: 72,
  radius: 10,
  textX: -56,
  pidY: -9,
  forkY: 9,
  statusY: 26,
  glyph: "translate(52 -17)",
} as const;

/** The same for a compact card. */
export const COMPACT = {
  x: -42,
  y: -22,
  width: 84,
  height: 44,
  radius: 8,
  textX: -34,
  pidY: -2,
  forkY: 14,
  glyph: "translate(29 -8)",
} as const;

/** At this scale the PIDs beside dots can be read, so they are drawn. */
export const DOT_LABEL_SCALE = 2.2;
