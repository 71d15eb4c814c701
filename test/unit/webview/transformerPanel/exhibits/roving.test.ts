import assert from 'node:assert/strict';
import { placeAfter } from '../../../../../src/webview/transformerPanel/exhibits/roving';

/** Three rows of which the last is short. */
const rows = [['a', 'b', 'c'], ['d', 'e', 'f'], ['g']];

function after(key: string, from: readonly [number, number], isWithControl = false): string {
  const [row, column] = placeAfter(key, isWithControl, from, rows) ?? [-1, -1];
  return rows[row]?.[column] ?? 'nowhere';
}

describe('The arrows in a grid', () => {
  const table: readonly (readonly [key: string, from: readonly [number, number], to: string])[] = [
    ['ArrowRight', [0, 0], 'b'],
    ['ArrowRight', [0, 2], 'c'],
    ['ArrowLeft', [1, 0], 'd'],
    ['ArrowDown', [0, 1], 'e'],
    ['ArrowDown', [1, 2], 'g'],
    ['ArrowDown', [2, 0], 'g'],
    ['ArrowUp', [0, 1], 'b'],
    ['Home', [1, 2], 'd'],
    ['End', [0, 0], 'c'],
    ['x', [0, 0], 'nowhere'],
  ];

  for (const [key, from, to] of table) {
    it(`${key} from ${rows[from[0]][from[1]]} leads to ${to}`, () => {
      assert.equal(after(key, from), to);
    });
  }

  it('Control with Home and End leads to the first and the last of all', () => {
    assert.deepEqual([after('Home', [1, 2], true), after('End', [0, 1], true)], ['a', 'g']);
  });
});
