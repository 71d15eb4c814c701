import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { carryOver, parseReviews, printReviews, verdicts } from '../../../scripts/reviewTable';
import { reviewedTopics, statementsOf } from '../../../scripts/statements';
import { readFolder } from '../../../src/cli/readFolder';
import { loadPack } from '../../../src/core/pack/loadPack';

describe('the review of the first pack', () => {
  const { pack } = loadPack(readFolder('content/ep159'));
  assert.ok(pack);
  const reviews = parseReviews(readFileSync('content/ep159/review.md', 'utf8'));

  for (const topic of reviewedTopics(pack)) {
    it(`has every statement of ${topic.id} as it stands, and no other`, () => {
      const reviewed = (reviews.get(topic.id) ?? []).map(({ statement }) => statement);
      assert.deepStrictEqual(reviewed, statementsOf(topic, pack));
    });
  }

  it('leaves none open: each has a verdict, a date and, unless it is ours, a source', () => {
    const known: readonly string[] = verdicts;
    const open = [...reviews].flatMap(([topic, rows]) =>
      rows
        .filter(
          ({ verdict, source, date }) =>
            !known.includes(verdict) ||
            !/^\d{4}-\d{2}-\d{2}$/.test(date) ||
            (verdict === 'computed' ? source === '' : false) ||
            (['confirmed', 'corrected'].includes(verdict) && !source.includes('https://')),
        )
        .map(({ statement }) => `${topic}: ${statement}`),
    );
    assert.deepStrictEqual(open, []);
  });
});

describe('a review', () => {
  const cell = fc.stringMatching(/^[\w|.,→]+( [\w|.,→]+)*$/);
  const rows = fc.array(
    fc.record(
      { statement: cell, source: cell, verdict: cell, date: cell },
      { noNullPrototype: true },
    ),
  );

  it('is read as it was printed', () => {
    fc.assert(
      fc.property(rows, rows => {
        const reviews = new Map([['a-topic', rows]]);
        assert.deepStrictEqual(parseReviews(printReviews('# Review', reviews)), reviews);
      }),
    );
  });

  it('keeps what was said of a statement that stands, and opens one that is new', () => {
    const kept = { statement: 'A.', source: 'there', verdict: 'confirmed', date: '2026-11-22' };
    const gone = { ...kept, statement: 'B.' };
    assert.deepStrictEqual(carryOver(['C.', 'A.'], [kept, gone]), [
      { statement: 'C.', source: '', verdict: '', date: '' },
      kept,
    ]);
  });
});
