import { rememberingWith } from '../../../core/memo';
import type { TreeNode } from '../../../core/transformer/walkthrough/exhibits/exhibit';

/** Where a node stands: depth to the right, rows down. */
export interface PlacedNode {
  readonly node: TreeNode;
  readonly row: number;
}

export interface TreeLayout {
  readonly placed: readonly PlacedNode[];
  readonly rows: number;
  readonly depth: number;
  /** Nodes that are too many to draw: dropped ones, less probable than those drawn. */
  readonly leftOut: number;
}

/**
 * Places a tree so that the way to what the beam ends with runs straight along the first row, and
 * each other branch has the first row below its parent that is free as far as the branch reaches.
 */
export function layOutTree(nodes: readonly TreeNode[], width: number): TreeLayout {
  const drawn = nodes.filter((node, index) => isDrawn(node, nodes.slice(0, index), width));
  const taken = new Set<string>();
  const placed: PlacedNode[] = [];

  function childrenOf(id: number | undefined): readonly TreeNode[] {
    return drawn
      .filter(({ parent }) => parent === id)
      .sort((first, second) => rankOf(second) - rankOf(first));
  }

  const reach = rememberingWith(({ id, depth }: TreeNode): number =>
    Math.max(depth, ...drawn.filter(({ parent }) => parent === id).map(reach)),
  );

  /** The best way comes first, then the longest, of equals the most probable. */
  function rankOf(node: TreeNode): number {
    return node.isBest ? Infinity : reach(node) + Math.exp(node.logProbability) / 2;
  }

  function isFree(row: number, { depth }: TreeNode, last: number): boolean {
    for (let at = depth; at <= last; at += 1) {
      if (taken.has(`${at}:${row}`)) {
        return false;
      }
    }
    return true;
  }

  function place(node: TreeNode, from: number): void {
    let row = from;
    while (!isFree(row, node, reach(node))) {
      row += 1;
    }
    placed.push({ node, row });
    taken.add(`${node.depth}:${row}`);
    for (const child of childrenOf(node.id)) {
      place(child, row);
    }
  }

  for (const root of childrenOf(undefined)) {
    place(root, 0);
  }
  return {
    placed,
    rows: 1 + Math.max(0, ...placed.map(({ row }) => row)),
    depth: Math.max(0, ...drawn.map(({ depth }) => depth)),
    leftOut: nodes.length - drawn.length,
  };
}

/** Of those that a step dropped, as many are drawn as the beam keeps, at most three. */
function isDrawn(node: TreeNode, before: readonly TreeNode[], width: number): boolean {
  const likelier = before.filter(({ depth, isKept }) => depth === node.depth && !isKept);
  return node.isKept || node.isGreedy || likelier.length < Math.min(width, 3);
}
