import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ownAnswers } from '../../../../src/core/reading/ownAnswers';
import { answered, marked } from '../../../support/events';

describe('ownAnswers', () => {
  it('gives the last answer to each callout, one that was taken back too', () => {
    const events = [
      answered('p/a', 'one', 'new', 3),
      answered('p/a', 'one', 'old', 1),
      answered('p/a', 'other', 'x', 1),
      answered('p/a', 'other', '', 2),
      answered('p/b', 'one', 'y', 2),
      marked('p/a', true, 9),
    ];
    assert.deepStrictEqual(
      ownAnswers(events)
        .map(({ topic, callout, text, at }) => `${topic}#${callout} ${text} ${at}`)
        .sort(),
      ['p/a#one new 3', 'p/a#other  2', 'p/b#one y 2'],
    );
  });

  it('does not depend on the order in which windows are read, nor on reading a file twice', () => {
    const event = fc
      .tuple(fc.constantFrom('a', 'b'), fc.string(), fc.nat(5))
      .map(([callout, text, at]) => answered('p/a', callout, text, at));
    fc.assert(
      fc.property(fc.array(event), events => {
        const sorted = ownAnswers(events).toSorted((one, other) =>
          one.callout < other.callout ? -1 : 1,
        );
        const again = ownAnswers([...events, ...events].reverse());
        assert.deepStrictEqual(
          again.toSorted((one, other) => (one.callout < other.callout ? -1 : 1)),
          sorted,
        );
      }),
    );
  });
});
