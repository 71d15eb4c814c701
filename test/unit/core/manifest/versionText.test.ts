import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import clean from 'semver/functions/clean';
import {
  isStrictVersion,
  versionFaults,
  type VersionFaultKind,
} from '../../../../src/core/manifest/versionText';
import { inEnglish } from '../../../../src/core/message';

/** The expression that semver.org proposes, with which ours must agree. */
const official =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-((?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)(?:\.(?:0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*))*))?(?:\+([0-9a-zA-Z-]+(?:\.[0-9a-zA-Z-]+)*))?$/;

/** A text, and of each fault: its kind, the characters to blame, what each repair makes of the text. */
const faulty: readonly (readonly [
  string,
  ...(readonly [VersionFaultKind, string, ...string[]])[],
])[] = [
  ['', ['incomplete', '']],
  ['  ', ['incomplete', '  ']],
  ['latest', ['incomplete', 'latest']],
  ['x.1.2', ['incomplete', 'x.1.2']],
  ['-1.2.3', ['incomplete', '-1.2.3']],
  ['1', ['incomplete', '1', '1.0.0']],
  ['1.2', ['incomplete', '1.2', '1.2.0']],
  ['1.2-beta.1+5', ['incomplete', '1.2', '1.2.0-beta.1+5']],
  ['v1.2.3', ['decorated', 'v', '1.2.3']],
  ['= v1.2.3', ['decorated', '= v', '1.2.3']],
  [' 1.2.3 ', ['decorated', ' ', '1.2.3 '], ['decorated', ' ', ' 1.2.3']],
  ['V1.2.3', ['illegal', 'V', '1.2.3']],
  ['^1.2.3', ['illegal', '^', '1.2.3']],
  ['>=1.2', ['illegal', '>=', '1.2'], ['incomplete', '1.2', '>=1.2.0']],
  ['01.2.3', ['leadingZero', '01', '1.2.3']],
  ['1.00.3', ['leadingZero', '00', '1.0.3']],
  ['1.2.3-rc.007', ['leadingZero', '007', '1.2.3-rc.7']],
  ['1.2.3.4', ['illegal', '.4', '1.2.3', '1.2.3+4']],
  ['1.2.3.4.5-a', ['illegal', '.4.5', '1.2.3-a', '1.2.3+4.5-a']],
  ['1.2.3.4+5', ['illegal', '.4', '1.2.3+5']],
  ['1..3', ['illegal', '.', '1.0.3']],
  ['1.2.', ['illegal', '.', '1.2.0']],
  ['1.2.3beta', ['illegal', 'beta', '1.2.3-beta']],
  ['1.2.x', ['illegal', 'x']],
  ['1.*.0', ['illegal', '*']],
  ['1,2,3', ['illegal', ',']],
  ['1.2.3-', ['illegal', '-', '1.2.3']],
  ['1.2.3+', ['illegal', '+', '1.2.3']],
  ['1.2.3-a..b', ['illegal', '.', '1.2.3-a.b']],
  ['1.2.3-.a', ['illegal', '.', '1.2.3-a']],
  ['1.2.3-a.', ['illegal', '.', '1.2.3-a']],
  ['1.2.3-rc_1', ['illegal', '_', '1.2.3-rc-1']],
  ['1.2.3-a/b c', ['illegal', '/', '1.2.3-a-b c'], ['illegal', ' ', '1.2.3-a/b-c']],
  ['1.2.3+a+b', ['illegal', '+', '1.2.3+a.b']],
  ['1.2.3-é', ['illegal', 'é', '1.2.3--']],
  ['1.2.3-\ud83d\ude00', ['illegal', '\ud83d\ude00', '1.2.3--']],
  ['9007199254740992.0.0', ['tooLarge', '9007199254740992']],
  [`1.2.3-${'a'.repeat(251)}`, ['tooLarge', 'a']],
];

const sound = [
  ...['0.0.0', '1.2.3', '1.10.0', '9007199254740991.0.0', '1.0.0-alpha', '1.0.0--1', '1.0.0-0'],
  ...[
    '1.0.0-x-y-z.--',
    '1.0.0-0a',
    '1.0.0-alpha+001',
    '1.0.0+20130313144700',
    '1.0.0+0.build.1-rc',
  ],
  ...['1.0.0-99999999999999999999', `1.2.3-${'a'.repeat(250)}`],
];

function described(text: string) {
  return versionFaults(text).map(({ kind, at, repairs }) => [
    kind,
    text.slice(at.start, at.end),
    ...repairs.map(repair => mended(text, repair)),
  ]);
}

function mended(
  text: string,
  { at, text: to }: { at: { start: number; end: number }; text: string },
) {
  return text.slice(0, at.start) + to + text.slice(at.end);
}

/** Made of what versions are made of, so that many are nearly right. */
const versionLike = fc.oneof(
  fc.array(fc.constantFrom(...'019.-+v =^x_aZ '), { maxLength: 14 }).map(each => each.join('')),
  fc
    .array(fc.constantFrom('0', '1', '01', '1.2.3', '.', '-', '+', 'rc', 'v', ' ', '_'), {
      maxLength: 8,
    })
    .map(each => each.join('')),
  fc.string(),
);

describe('versionFaults', () => {
  for (const [text, ...faults] of faulty) {
    it(`finds what is wrong in ${JSON.stringify(text.slice(0, 30))}`, () => {
      deepStrictEqual(described(text), faults);
    });
  }

  it('finds nothing in versions', () => {
    deepStrictEqual(sound.flatMap(described), []);
  });

  it('refuses long texts unread, and never repeats them in full', () => {
    const [long] = versionFaults('1.'.repeat(500_000));
    deepStrictEqual([long.kind, long.at], ['tooLarge', { start: 256, end: 1_000_000 }]);
    const [unread] = versionFaults('a'.repeat(1000));
    ok(inEnglish(unread.message).length < 200);
  });

  it('agrees with the expression of semver.org', () => {
    fc.assert(
      fc.property(versionLike, text => isStrictVersion(text) === official.test(text)),
      { numRuns: 5000 },
    );
  });

  it('finds fault with all that npm would change or refuse, but for build metadata', () => {
    fc.assert(
      fc.property(versionLike, text => {
        const kept = text.split('+', 1)[0];
        return versionFaults(text).length > 0 || clean(text) === kept;
      }),
      { numRuns: 5000 },
    );
  });

  it('blames characters of the text, from left to right, and repairs until it is a version', () => {
    fc.assert(
      fc.property(versionLike, text => {
        let current = text;
        for (let round = 0; round < 100; round += 1) {
          const faults = versionFaults(current);
          const starts = faults.map(({ at }) => at.start);
          deepStrictEqual(
            starts,
            starts.toSorted((first, second) => first - second),
          );
          ok(faults.every(({ at }) => at.start <= at.end && at.end <= current.length));
          const repair = faults.flatMap(({ repairs }) => repairs.slice(0, 1)).at(0);
          if (repair === undefined) {
            return true;
          }
          current = mended(current, repair);
        }
        return false;
      }),
      { numRuns: 3000 },
    );
  });
});
