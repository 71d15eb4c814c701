import assert from 'node:assert/strict';
import fc from 'fast-check';
import SemVer from 'semver/classes/semver';
import satisfies from 'semver/functions/satisfies';
import validRange from 'semver/ranges/valid';
import { judge } from '../../../../../src/core/manifest/explorer/verdict';
import { readRange } from '../../../../../src/core/manifest/explorer/writtenRange';
import { inEnglish } from '../../../../../src/core/message';
import { ranges, versions } from './arbitraries';

/** Range, version, whether it matches, and the reason. */
const verdicts: readonly (readonly [string, string, boolean, string])[] = [
  ['^1.2.3', '1.2.2', false, 'Below 1.2.3, where ^1.2.3 begins.'],
  ['^1.2.3', '1.2.3', true, '1.2.3 or higher, and below 2.0.0.'],
  ['^1.2.3', '2.0.0', false, 'Not below 2.0.0, where ^1.2.3 ends.'],
  [
    '^1.2.3',
    '2.0.0-rc.1',
    false,
    'A pre-release of 2.0.0, and ^1.2.3 ends before the first of those.',
  ],
  [
    '^1.2.3',
    '1.5.0-rc.1',
    false,
    'Within the bounds, but a pre-release, and ^1.2.3 names no pre-release of 1.5.0.',
  ],
  [
    '^1.2.3-beta.2',
    '1.2.3-beta.4',
    true,
    'Within the bounds, and the range names a pre-release of 1.2.3.',
  ],
  [
    '^1.2.3-beta.2',
    '1.2.4-beta.2',
    false,
    'Within the bounds, but a pre-release, and ^1.2.3-beta.2 names no pre-release of 1.2.4.',
  ],
  ['>= 1.2 <2', '3.0.0', false, 'Not below 2.0.0, where <2 ends.'],
  ['>= 1.2 <2', '1.0.0', false, 'Below 1.2.0, where >= 1.2 begins.'],
  ['>1.2.3', '1.2.3', false, 'Not above 1.2.3, after which >1.2.3 begins.'],
  ['>1.2.3 <=1.4.0', '1.5.0', false, 'Above 1.4.0, the highest that <=1.4.0 lets in.'],
  ['>1.2.3 <=1.4.0', '1.3.0', true, 'Above 1.2.3, and 1.4.0 or lower.'],
  ['1.2.3', '1.2.4', false, 'Not 1.2.3, the only version that 1.2.3 lets in.'],
  ['1.2.3', '1.2.3+build', true, 'Exactly what is asked for.'],
  ['1.2.3 - 2.3', '2.4.0', false, 'Not below 2.4.0, where 1.2.3 - 2.3 ends.'],
  ['1.2.3 - 2.3.4', '2.3.4', true, 'From 1.2.3 to 2.3.4, both included.'],
  ['*', '1.0.0', true, 'A release, and every release matches.'],
  [
    '',
    '1.0.0-rc.1',
    false,
    'Within the bounds, but a pre-release, and * names no pre-release of 1.0.0.',
  ],
  ['>x', '1.0.0', false, 'Nothing can match >x.'],
  ['>1', '1.9.9', false, 'Below 2.0.0, where >1 begins.'],
];

describe('a verdict', () => {
  for (const [text, version, matches, reason] of verdicts) {
    it(`says of ${version} in "${text}": ${reason}`, () => {
      const verdict = judgeText(text, version);
      assert.deepStrictEqual(
        { matches: verdict?.matches, reason: verdict && inEnglish(verdict.reason) },
        { matches, reason },
      );
    });
  }

  it('names the alternative that lets a version in, and asks all others nothing', () => {
    const verdict = judgeText('^1.2.3 || ^3', '3.1.0');
    assert.deepStrictEqual(verdict && inEnglish(verdict.reason), 'Let in by ^3:');
  });

  it('tells of a miss why each alternative misses', () => {
    const verdict = judgeText('^1.2.3 || ^3', '2.5.0');
    assert.deepStrictEqual(
      [verdict?.reason, ...(verdict?.alternatives.map(({ reason }) => reason) ?? [])].map(
        message => message && inEnglish(message),
      ),
      [
        'None of the 2 alternatives lets it in.',
        'Not below 2.0.0, where ^1.2.3 ends.',
        'Below 3.0.0, where ^3 begins.',
      ],
    );
  });

  it('knows that `*` makes npm forget the pre-releases that other alternatives name', () => {
    assert.equal(judgeText('1.0.0-beta || *', '1.0.0-beta')?.matches, false);
  });

  it('is always what npm decides', () => {
    fc.assert(
      fc.property(ranges, versions, (text, version) => {
        const verdict = judgeText(text, version);
        fc.pre(verdict !== undefined);
        assert.equal(verdict.matches, satisfies(version, text));
        assert.doesNotMatch(inEnglish(verdict.reason), /\{|undefined|NaN/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a range as written', () => {
  it('is read exactly where the strict grammar of npm knows it', () => {
    fc.assert(
      fc.property(fc.oneof(ranges, fc.string()), text => {
        assert.equal(readRange(text) !== undefined, validRange(text) !== null);
      }),
    );
  });

  it('is refused unread when it is longer than 1,024 characters', () => {
    assert.equal(readRange('1.2.3 '.repeat(200)), undefined);
  });
});

function judgeText(text: string, version: string) {
  const range = readRange(text);
  return range && judge(range, new SemVer(version));
}
