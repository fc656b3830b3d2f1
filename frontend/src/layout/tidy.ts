import { type HierarchyNode, hierarchy, tree } from "d3-hierarchy";
import type { Birth } from "../model/lineage";

/** A node's place in a tidy tree: across the generations and along them, both in nodes, not yet in pixels. */
export interface Spot {
  readonly across: number;
  readonly depth: number;
}

const COUSINS_APART = 1.15;

/** Who descends from whom, children in order of birth. Processes whose parent is not in the list are roots. */
export function childrenOf(births: readonly Birth[]): { roots: number[]; children: Map<number, number[]> } {
  const children = new Map<number, number[]>(births.map(({ pid }) => [pid, []]));
  const roots: number[] = [];
  for (const { pid, parent } of births) (children.get(parent) ?? roots).push(pid);
  return { roots, children };
}

/** Reingold and Tilford's tidy tree below `root`, which stands at (0, 0). */
export function tidy(root: number, children: ReadonlyMap<number, readonly number[]>): Map<number, Spot> {
  const apart = (a: HierarchyNode<number>, b: HierarchyNode<number>) =>
    a.parent === b.parent ? 1 : COUSINS_APART;
  const placed = tree<number>().nodeSize([1, 1]).separation(apart)(
    hierarchy(root, (pid) => children.get(pid)),
  );
  return new Map(placed.descendants().map((node) => [node.data, { across: node.x, depth: node.depth }]));
}
