import assert from 'node:assert/strict';
import { LineTable } from '../../../src/core/lineTable';

describe('LineTable', () => {
  it('counts lines as editors do, whatever ends them', () => {
    const table = new LineTable('a\nbc\r\nd\re');
    const places = [0, 1, 2, 4, 6, 7, 8, 9].map(offset => table.positionAt(offset));
    assert.deepEqual(
      places.map(({ line, character }) => `${line}:${character}`),
      ['0:0', '0:1', '1:0', '1:2', '2:0', '2:1', '3:0', '3:1'],
    );
  });

  it('does not count a byte-order mark', () => {
    const table = new LineTable('\ufeffa\nb');
    assert.deepEqual(
      [0, 1, 2, 3, 4].map(offset => table.positionAt(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 0 },
        { line: 0, character: 1 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
      ],
    );
  });

  it('puts what is past the end at the end', () => {
    assert.deepEqual(new LineTable('a\nbc').positionAt(99), { line: 1, character: 2 });
    assert.deepEqual(new LineTable('').positionAt(1), { line: 0, character: 0 });
  });
});
