import assert from 'node:assert/strict';
import { agingOf, type DatedOnPage } from '../../../../src/core/aging/aging';
import { loadPack } from '../../../../src/core/pack/loadPack';
import { bodyWith, firstTopic, packOf } from '../../../support/packs';

const figure = '## Tools {#tools}\n\n```figure src=data/tools.json kind=tools\nKafka\n```';
const { pack } = loadPack(
  packOf({ 'topics/first.md': firstTopic(bodyWith(figure), 'reviewEvery: 2y') }),
);

function listed({ topic, heading, title, due }: DatedOnPage): string {
  return `${topic}#${heading ?? ''} ${title} ${due}`;
}

/** The second topic is due on 2027-11-22, the first and its tool on 2028-11-22. */
const cases: readonly (readonly [string, number, number, string | undefined])[] = [
  ['2026-11-22', 0, 0, 'Second'],
  ['2027-08-23', 0, 0, 'Second'],
  ['2027-08-24', 0, 1, 'First'],
  ['2027-11-22', 0, 1, 'First'],
  ['2027-11-23', 1, 0, 'First'],
  ['2028-11-22', 1, 2, undefined],
  ['2028-11-23', 3, 0, undefined],
];

describe('what may be out of date', () => {
  assert.ok(pack);
  const packs = [pack];
  for (const [today, overdue, soon, next] of cases) {
    it(`is ${overdue} overdue and ${soon} due soon on ${today}`, () => {
      const aging = agingOf(packs, today);
      assert.deepStrictEqual(
        [aging.overdue.length, aging.soon.length, aging.next?.title],
        [overdue, soon, next],
      );
    });
  }

  it('stands in the order of the days, and names topic and heading', () => {
    assert.deepStrictEqual(agingOf(packs, '2030-01-01').overdue.map(listed), [
      'sample/second# Second 2027-11-22',
      'sample/first# First 2028-11-22',
      'sample/first#tools Kafka 2028-11-22',
    ]);
    assert.deepStrictEqual(agingOf(packs, '2028-11-22').soon.map(listed), [
      'sample/first# First 2028-11-22',
      'sample/first#tools Kafka 2028-11-22',
    ]);
  });

  it('is nothing without packs', () => {
    assert.deepStrictEqual(agingOf([], '2026-11-22'), { overdue: [], soon: [], next: undefined });
  });
});
