import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planCompaction, type StoredFile } from '../../../../src/core/events/compaction';
import { readingState } from '../../../../src/core/reading/readingState';
import { answered, left, marked } from '../../../support/events';

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;

function filesAt(age: number, count: number): StoredFile[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${index}`,
    at: now - age,
    isUnderstood: true,
    events: [
      marked('ep159/a', index % 2 === 0, now - age + index),
      left('ep159/a', 0.5, now - age),
    ],
  }));
}

describe('planCompaction', () => {
  it('leaves few files alone', () => {
    assert.equal(planCompaction(filesAt(8 * day, 19), now), undefined);
  });

  it('leaves files alone that another window may still be reading', () => {
    assert.equal(planCompaction(filesAt(7 * day, 100), now), undefined);
  });

  it('leaves files alone that a later version wrote', () => {
    const files = filesAt(8 * day, 100).map(file => ({ ...file, isUnderstood: false }));
    assert.equal(planCompaction(files, now), undefined);
  });

  it('keeps the last word on each topic', () => {
    const plan = planCompaction(filesAt(8 * day, 21), now);
    assert.deepStrictEqual(plan?.snapshot, [
      left('ep159/a', 0.5, now - 8 * day),
      marked('ep159/a', true, now - 8 * day + 20),
    ]);
    assert.equal(plan.covered.length, 21);
  });

  it('keeps the last answer to each callout', () => {
    const files = filesAt(8 * day, 20).map((file, index) => ({
      ...file,
      events: [answered('ep159/a', index % 2 === 0 ? 'one' : 'other', `${index}`, index)],
    }));
    assert.deepStrictEqual(planCompaction(files, now)?.snapshot, [
      answered('ep159/a', 'one', '18', 18),
      answered('ep159/a', 'other', '19', 19),
    ]);
  });

  it('changes nothing that can be seen, whatever else is on disk', () => {
    const topics = ['p/a', 'p/b', 'p/c'] as const;
    const event = fc
      .tuple(fc.constantFrom(...topics), fc.boolean(), fc.integer({ min: 0, max: 99 * day }))
      .map(([topic, isRead, at]) => marked(topic, isRead, at));
    fc.assert(
      fc.property(
        fc.array(event, { minLength: 20, maxLength: 60 }),
        fc.array(event),
        (old, young) => {
          const files = old.map((each, index) => ({
            name: `${index}`,
            at: 0,
            isUnderstood: true,
            events: [each],
          }));
          const plan = planCompaction(files, now);
          assert.ok(plan);
          const before = readingState([...old, ...young]);
          const after = readingState([...plan.snapshot, ...young]);
          assert.deepStrictEqual([...after.read].sort(), [...before.read].sort());
        },
      ),
    );
  });
});
