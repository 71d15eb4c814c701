import assert from 'node:assert/strict';
import fc from 'fast-check';
import SemVer from 'semver/classes/semver';
import compare from 'semver/functions/compare';
import { ladderOf } from '../../../../../src/core/manifest/explorer/precedence';
import { inEnglish } from '../../../../../src/core/message';
import { versions } from './arbitraries';

/** Lower, higher, and what decides. */
const decisions: readonly (readonly [string, string, string])[] = [
  ['1.9.9', '2.0.0', 'The major decides: 2 is above 1.'],
  ['1.9.0', '1.10.0', 'The minor decides: 10 is above 9.'],
  ['1.0.9', '1.0.10', 'The patch decides: 10 is above 9.'],
  ['1.0.0-rc.1', '1.0.0', 'A release ranks above its pre-releases.'],
  ['1.0.0-alpha', '1.0.0-alpha.1', 'All is equal so far, and 1 is one identifier more.'],
  ['1.0.0-alpha.1', '1.0.0-alpha.beta', 'Text ranks above a number: beta above 1.'],
  ['1.0.0-alpha.beta', '1.0.0-beta', 'beta comes after alpha in ASCII order.'],
  ['1.0.0-beta.2', '1.0.0-beta.11', 'Digits compare as numbers: 11 is above 2.'],
  [
    '1.0.0-rc10',
    '1.0.0-rc2',
    'rc2 comes after rc10 in ASCII order, digit by digit. Written rc.2, its number would count.',
  ],
  ['1.0.0-Foo', '1.0.0-foo', 'foo comes after Foo in ASCII order.'],
  ['1.0.0+2', '1.0.0+1', 'Ranks as equal to the one before: what follows + is ignored.'],
  ['1.0.0', '1.0.0', 'The same version as the one before.'],
];

describe('the ladder of precedence', () => {
  for (const [lower, higher, reason] of decisions) {
    it(`puts ${higher} after ${lower}: ${reason}`, () => {
      const [first, second] = ladderOf([new SemVer(lower), new SemVer(higher)]);
      assert.deepStrictEqual(
        [
          first?.version.raw,
          first?.above,
          second?.version.raw,
          second?.above && inEnglish(second.above),
        ],
        [lower, undefined, higher, reason],
      );
    });
  }

  it('is in the order of npm, with all that was put on it', () => {
    fc.assert(
      fc.property(fc.array(versions), texts => {
        const rungs = ladderOf(texts.map(text => new SemVer(text)));
        assert.deepStrictEqual(rungs.map(({ version }) => version.raw).sort(), [...texts].sort());
        for (const [index, { version }] of rungs.entries()) {
          assert.ok(index === 0 || compare(rungs[index - 1]?.version ?? '', version) <= 0);
        }
      }),
    );
  });
});
