import assert from 'node:assert/strict';
import fc from 'fast-check';
import Range from 'semver/classes/range';
import satisfies from 'semver/functions/satisfies';
import intersects from 'semver/ranges/intersects';
import subset from 'semver/ranges/subset';
import validRange from 'semver/ranges/valid';
import { compareRanges } from '../../../../../src/core/manifest/explorer/comparison';
import { ranges, versions } from './arbitraries';

/** Two ranges, how they lie, and a version in both, only in the first, only in the second. */
const comparisons = [
  ['^1.2.3', '>=1.2.3 <2.0.0', 'equal', '1.2.3', undefined, undefined],
  ['~1.2.3', '^1.2.3', 'subset', '1.2.3', undefined, '1.3.0'],
  ['^1.2.3', '~1.2.3', 'superset', '1.2.3', '1.3.0', undefined],
  ['>=1 <3', '1.x || 2.x', 'equal', '1.0.0', undefined, undefined],
  ['^1.2.3', '>=1.5.0 <3', 'overlap', '1.5.0', '1.2.3', '2.0.0'],
  ['^1', '^2', 'disjoint', undefined, '1.0.0', '2.0.0'],
  ['^1.0.0-rc.1', '^1.0.0', 'superset', '1.0.0', '1.0.0-rc.1', undefined],
  ['>1.2.3', '>=1.2.4', 'equal', '1.2.4', undefined, undefined],
  ['>1.2.3-rc.1 <1.2.3', '1.2.3-rc.2', 'superset', '1.2.3-rc.2', '1.2.3-rc.1.0', undefined],
  ['>2 <1', '^1', 'subset', undefined, undefined, '1.0.0'],
  ['>2 <1', '<0.0.0', 'equal', undefined, undefined, undefined],
] as const;

describe('the comparison of two ranges', () => {
  for (const [one, other, relation, inBoth, onlyFirst, onlySecond] of comparisons) {
    it(`finds "${one}" and "${other}" ${relation}`, () => {
      assert.deepStrictEqual(compareRanges(new Range(one), new Range(other)), {
        relation,
        inBoth,
        onlyFirst,
        onlySecond,
      });
    });
  }

  it('gives examples that npm agrees with, and misses no version', () => {
    fc.assert(
      fc.property(valid(), valid(), fc.array(versions, { minLength: 20 }), (one, other, tried) => {
        const { inBoth, onlyFirst, onlySecond } = compareRanges(new Range(one), new Range(other));
        const kinds = [
          { example: inBoth, first: true, second: true },
          { example: onlyFirst, first: true, second: false },
          { example: onlySecond, first: false, second: true },
        ];
        for (const { example, first, second } of kinds) {
          const belongs = (version: string): boolean =>
            satisfies(version, one) === first && satisfies(version, other) === second;
          assert.ok(example === undefined ? !tried.some(belongs) : belongs(example), example);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('agrees with npm about releases wherever npm is sure', () => {
    fc.assert(
      fc.property(valid(), valid(), (one, other) => {
        const { inBoth, onlyFirst } = compareRanges(new Range(one), new Range(other), 'releases');
        assert.ok(!subset(one, other) || onlyFirst === undefined, onlyFirst);
        assert.ok(intersects(one, other) || inBoth === undefined, inBoth);
      }),
      { numRuns: 1000 },
    );
  });
});

function valid(): fc.Arbitrary<string> {
  return ranges.filter(text => validRange(text) !== null);
}
