import assert from 'node:assert/strict';
import { addPeriod, isFuture, isIsoDate, isPeriod, isStale } from '../../../src/core/dates';

describe('dates', () => {
  const sums: readonly (readonly [date: string, period: string, sum: string | undefined])[] = [
    ['2026-11-22', '9d', '2026-12-01'],
    ['2026-11-22', '8w', '2027-01-17'],
    ['2026-11-22', '12mo', '2027-11-22'],
    ['2026-11-22', '2mo', '2027-01-22'],
    ['2027-01-31', '1mo', '2027-02-28'],
    ['2028-02-29', '1y', '2029-02-28'],
    ['2028-02-28', '1d', '2028-02-29'],
    ['2100-02-28', '1d', '2100-03-01'],
    ['0000-02-29', '400y', '0400-02-29'],
    ['9999-12-31', '1d', undefined],
    ['2026-02-30', '1d', undefined],
    ['2026-11-22', 'yearly', undefined],
  ];

  for (const [date, period, sum] of sums) {
    it(`adds ${period} to ${date}`, () => assert.equal(addPeriod(date, period), sum));
  }

  it('tells dates of the calendar from other text', () => {
    const texts = [
      '2026-11-22',
      '2028-02-29',
      '2027-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-2',
      '2026-11-22T00:00',
    ];
    assert.deepStrictEqual(texts.filter(isIsoDate), ['2026-11-22', '2028-02-29']);
  });

  it('tells periods from other text', () => {
    const texts = ['90d', '8w', '12mo', '2y', '0d', '-1d', '1.5y', '12m', 'd', '12 mo', '99999d'];
    assert.deepStrictEqual(texts.filter(isPeriod), ['90d', '8w', '12mo', '2y']);
  });

  it('calls a review stale from the day after it is due', () => {
    const days = ['2027-11-21', '2027-11-22', '2027-11-23'];
    assert.deepStrictEqual(
      days.map(today => isStale('2026-11-22', '12mo', today)),
      [false, false, true],
    );
  });

  it('allows for clocks that are a day ahead, not more', () => {
    const days = ['2026-12-31', '2027-01-01', '2027-01-02'];
    assert.deepStrictEqual(
      days.map(date => isFuture(date, '2026-12-31')),
      [false, false, true],
    );
  });

  it('calls nothing stale that has no date', () => {
    assert.equal(isStale('soon', '12mo', '2027-11-22'), false);
  });
});
