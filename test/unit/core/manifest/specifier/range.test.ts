import assert from 'node:assert/strict';
import fc from 'fast-check';
import SemVer from 'semver/classes/semver';
import satisfies from 'semver/functions/satisfies';
import validRange from 'semver/ranges/valid';
import { rangeOf } from '../../../../../src/core/manifest/specifier/range';
import { nearbyVersions, rangeTexts } from './ranges';

describe('rangeOf', () => {
  const facts: readonly (readonly [string, ...unknown[]])[] = [
    // text, comparators, lowest, nothing matches, has an end, pre-releases of
    ['^1.2.3', '>=1.2.3 <2.0.0-0', '1.2.3', false, true, []],
    ['', '*', '0.0.0', false, false, []],
    ['^1 || *', '*', '0.0.0', false, false, []],
    ['>1', '>=2.0.0', '2.0.0', false, false, []],
    ['<2', '<2.0.0-0', '0.0.0', false, true, []],
    ['>2 <1', '>=3.0.0 <1.0.0-0', undefined, true, true, []],
    ['>2 <1 || ^3', '>=3.0.0 <1.0.0-0||>=3.0.0 <4.0.0-0', '3.0.0', false, true, []],
    ['>1.0.0 <1.0.1-beta', '>1.0.0 <1.0.1-beta', '1.0.1-0', false, true, ['1.0.1']],
    ['^1.2.3-rc.1', '>=1.2.3-rc.1 <2.0.0-0', '1.2.3-rc.1', false, true, ['1.2.3']],
    ['>=2.0.0-0', '>=2.0.0-0', '2.0.0-0', false, false, ['2.0.0']],
    ['>1.0.0-rc <1.0.0', '>1.0.0-rc <1.0.0', '1.0.0-rc.0', false, true, ['1.0.0']],
    ['>1.2.9007199254740991', '>1.2.9007199254740991', '1.3.0', false, false, []],
    ['1.2.3 foo', '1.2.3', '1.2.3', false, true, []],
  ];
  for (const [text, ...expected] of facts) {
    it(`knows what ${JSON.stringify(text)} is`, () => {
      const range = rangeOf(text);
      assert.deepEqual(
        [
          range?.comparators,
          range?.minVersion,
          range?.matchesNothing,
          range?.hasUpperBound,
          range?.prereleasesOf,
        ],
        expected,
      );
    });
  }

  it('finds the branches with their tightest bounds', () => {
    assert.deepEqual(rangeOf('>=1 >1.2.0 <3 <=2.0.0||  1.x || ! || >2 <1')?.branches, [
      {
        written: { text: '>=1 >1.2.0 <3 <=2.0.0', index: 0 },
        lower: { version: '1.2.0', isIncluded: false },
        upper: { version: '2.0.0', isIncluded: true },
        matchesNothing: false,
      },
      {
        written: { text: '1.x', index: 25 },
        lower: { version: '1.0.0', isIncluded: true },
        upper: { version: '2.0.0-0', isIncluded: false },
        matchesNothing: false,
      },
      {
        written: { text: '>2 <1', index: 37 },
        lower: { version: '3.0.0', isIncluded: true },
        upper: { version: '1.0.0-0', isIncluded: false },
        matchesNothing: true,
      },
    ]);
  });

  it('reads nothing over 1,024 characters', () => {
    assert.deepEqual(
      [1024, 1025].map(length => rangeOf('1'.padEnd(length))?.comparators),
      ['>=1.0.0 <2.0.0-0', undefined],
    );
  });

  it('knows exactly the ranges that npm knows, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(rangeTexts, fc.string(), fc.string({ unit: 'binary' })), text => {
        assert.equal(rangeOf(text)?.comparators ?? null, validRange(text, true));
      }),
    );
  });

  it('has comparators that are the same range', () => {
    fc.assert(
      fc.property(rangeTexts, text => {
        const comparators = rangeOf(text)?.comparators;
        assert.equal(comparators && rangeOf(comparators)?.comparators, comparators);
      }),
    );
  });

  const nearby = nearbyVersions.map(version => new SemVer(version));

  it('has the lowest version that matches', () => {
    fc.assert(
      fc.property(rangeTexts, text => {
        const { minVersion, parsed } = rangeOf(text) ?? {};
        const lower = nearby.filter(
          version =>
            parsed?.test(version) && (minVersion === undefined || version.compare(minVersion) < 0),
        );
        assert.deepEqual(lower, []);
        assert.ok(minVersion === undefined || satisfies(minVersion, text, true));
      }),
      { numRuns: 300 },
    );
  });
});
