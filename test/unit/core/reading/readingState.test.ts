import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readingState } from '../../../../src/core/reading/readingState';
import { left, marked } from '../../../support/events';

describe('readingState', () => {
  it('goes by the last mark and the last position of each topic', () => {
    const state = readingState([
      marked('p/a', true, 3),
      marked('p/a', false, 1),
      marked('p/b', true, 1),
      marked('p/b', false, 2),
      left('p/a', 0.2, 1),
      left('p/a', 0.8, 2),
    ]);
    assert.deepStrictEqual(state, { read: new Set(['p/a']), leftAt: new Map([['p/a', 0.8]]) });
  });

  it('does not depend on the order in which windows are read, nor on reading a file twice', () => {
    const event = fc
      .tuple(fc.constantFrom('p/a', 'p/b'), fc.boolean(), fc.nat(5))
      .map(([topic, isRead, at]) => marked(topic as 'p/a', isRead, at));
    fc.assert(
      fc.property(fc.array(event), fc.nat(), (events, seed) => {
        const shuffled = [...events, ...events].sort(
          (first, second) => ((first.at * 7919 + seed) % 13) - ((second.at * 7919 + seed) % 13),
        );
        assert.deepStrictEqual(
          [...readingState(shuffled).read].sort(),
          [...readingState(events).read].sort(),
        );
      }),
    );
  });
});
