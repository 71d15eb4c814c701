import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TreeNode } from '../../../../../src/core/transformer/walkthrough/exhibits/exhibit';
import { layOutTree } from '../../../../../src/webview/transformerPanel/exhibits/treeLayout';

/** `parent` is an index; what a test does not say is of no account. */
type Sketch = Pick<TreeNode, 'parent'> & Partial<Pick<TreeNode, 'isKept' | 'isBest'>>;

function grow(sketches: readonly Sketch[]): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  for (const [id, { parent, isKept = true, isBest = false }] of sketches.entries()) {
    const depth = parent === undefined ? 1 : nodes[parent].depth + 1;
    const address = { name: 'probabilities', row: depth - 1, column: id };
    nodes.push({
      ...{ id, parent, depth, isKept, isBest, isGreedy: false },
      ...{ logProbability: -depth - id / 100, shown: '', word: { text: '', language: 'fr' } },
      cell: {
        ...{ address, base: 0, changed: 0, difference: 0, value: 0 },
        ...{ text: '', mark: 0, isMasked: false },
      },
      place: { reading: 'source', written: [] },
    });
  }
  return nodes;
}

/** A tree in which each node hangs on an earlier one, or on none. */
const someTree = fc
  .array(fc.record({ up: fc.nat(5), isKept: fc.boolean() }), { minLength: 1, maxLength: 40 })
  .map(drawn =>
    grow(
      drawn.map(({ up, isKept }, id) => ({
        parent: up === 0 || id === 0 ? undefined : id - Math.min(up, id),
        isKept,
      })),
    ),
  );

describe('The layout of a beam’s tree', () => {
  it('runs the best way along the first row, and puts others below', () => {
    const nodes = grow([
      { parent: undefined },
      { parent: undefined, isBest: true },
      { parent: 1, isKept: false },
      { parent: 1, isBest: true },
      { parent: 0 },
    ]);
    const { placed, rows, depth } = layOutTree(nodes, 2);
    const rowOf = new Map(placed.map(({ node, row }) => [node.id, row]));
    assert.deepEqual([nodes.map(({ id }) => rowOf.get(id)), rows, depth], [[2, 0, 1, 0, 2], 3, 2]);
  });

  it('puts no two nodes in one place, and each below or beside its parent', () => {
    fc.assert(
      fc.property(someTree, nodes => {
        const { placed } = layOutTree(nodes, 40);
        const places = placed.map(({ node, row }) => `${node.depth}:${row}`);
        const rowOf = new Map(placed.map(({ node, row }) => [node.id, row]));
        return (
          new Set(places).size === places.length &&
          placed.every(({ node, row }) => row >= (rowOf.get(node.parent ?? -1) ?? 0))
        );
      }),
    );
  });

  it('draws the likeliest that were dropped, and counts the others', () => {
    const dropped = Array.from({ length: 5 }, () => ({ parent: undefined, isKept: false }));
    const { placed, leftOut } = layOutTree(grow([{ parent: undefined }, ...dropped]), 2);
    assert.deepEqual([placed.map(({ node }) => node.id).sort(), leftOut], [[0, 1, 2], 3]);
  });
});
