import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import compare from 'semver/functions/compare';
import { bumpsOf, releaseTags, remarksOn } from '../../../../src/core/manifest/bump';
import { isStrictVersion } from '../../../../src/core/manifest/versionText';
import { inEnglish } from '../../../../src/core/message';

function versionsAfter(version: string): readonly string[] {
  return bumpsOf(version, []).map(bump => bump.version);
}

function remarks(version: string, ...tags: readonly string[]): readonly string[] {
  return remarksOn(version, releaseTags(tags, 'one')).map(inEnglish);
}

describe('bumpsOf', () => {
  const table: readonly (readonly [string, ...string[]])[] = [
    ['1.4.2', '2.0.0', '1.5.0', '1.4.3', '1.4.3-0'],
    ['0.0.0', '1.0.0', '0.1.0', '0.0.1', '0.0.1-0'],
    ['0.4.2', '1.0.0', '0.5.0', '0.4.3', '0.4.3-0'],
    ['1.9.9', '2.0.0', '1.10.0', '1.9.10', '1.9.10-0'],
    // A pre-release leads to its own release.
    ['2.0.0-rc.1', '2.0.0', '2.0.0', '2.0.0', '2.0.0-rc.2'],
    ['1.5.0-beta', '2.0.0', '1.5.0', '1.5.0', '1.5.0-beta.0'],
    ['1.4.3-rc.9', '2.0.0', '1.5.0', '1.4.3', '1.4.3-rc.10'],
    ['1.4.2+5114f85', '2.0.0', '1.5.0', '1.4.3', '1.4.3-0'],
    // Beyond what npm can count to there is nothing.
    ['1.0.9007199254740991', '2.0.0', '1.1.0'],
  ];
  for (const [version, ...expected] of table) {
    it(`sets lower parts of ${version} back to 0`, () => {
      deepStrictEqual(versionsAfter(version), expected);
    });
  }

  it('has none for what is no version', () => {
    deepStrictEqual(
      ['', 'v1.2.3', '1.2', '^1.0.0', 'latest', '1'.repeat(2000)].flatMap(versionsAfter),
      [],
    );
  });

  it('gives versions that are higher, whatever it is given', () => {
    const part = fc.nat();
    const version = fc
      .tuple(part, part, part, fc.constantFrom('', '-rc.1', '-0', '-a.b', '-rc1', '+5'))
      .map(([major, minor, patch, rest]) => `${major}.${minor}.${patch}${rest}`);
    fc.assert(
      fc.property(fc.oneof(version, fc.string()), text =>
        versionsAfter(text).every(next => isStrictVersion(next) && compare(next, text) > 0),
      ),
    );
  });

  it('says which of them are released already', () => {
    const released = releaseTags(['v1.4.2', 'v1.4.3', 'v1.3.0'], 'one');
    deepStrictEqual(
      bumpsOf('1.4.2', released).map(({ kind, remarks: said }) => [kind, said.length]),
      [
        ['major', 0],
        ['minor', 0],
        ['patch', 1],
        ['prerelease', 1],
      ],
    );
  });
});

describe('remarksOn', () => {
  const none: readonly string[] = [];
  const lower = (version: string, tag: string) =>
    `${version} is lower than ${tag}, the highest tag: right only for mending an older line.`;
  const skips = (version: string, skipped: string, tag: string) =>
    `${version} skips ${skipped}, which would follow the tag ${tag}.`;
  const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['1.0.0', [], none],
    ['7.3.1', [], none],
    ['1.4.3', ['v1.4.2'], none],
    ['1.5.0', ['v1.4.2'], none],
    ['2.0.0', ['v1.4.2'], none],
    ['2.0.0-rc.1', ['v1.4.2'], none],
    ['1.5.0-0', ['v1.4.2'], none],
    ['2.0.0', ['v1.4.2', 'v2.0.0-rc.1'], none],
    ['2.0.0-rc.2', ['v1.4.2', 'v2.0.0-rc.1'], none],
    ['2.0.0-rc.1', ['v2.0.0-beta.4'], none],
    ['1.4.3', ['v1.4.2', 'v2.0.0-rc.1'], none],
    ['1.4.4', ['v1.4.2'], [skips('1.4.4', '1.4.3', 'v1.4.2')]],
    ['1.6.0', ['v1.4.2'], [skips('1.6.0', '1.5.0', 'v1.4.2')]],
    ['1.5.2', ['v1.4.2'], [skips('1.5.2', '1.5.0', 'v1.4.2')]],
    ['2.4.2', ['v1.4.2'], [skips('2.4.2', '2.0.0', 'v1.4.2')]],
    ['3.0.0', ['v1.4.2'], [skips('3.0.0', '2.0.0', 'v1.4.2')]],
    ['2.1.0', ['v2.0.0-rc.1'], [skips('2.1.0', '2.0.0', 'v2.0.0-rc.1')]],
    ['2.0.0-rc.3', ['v2.0.0-rc.1'], [skips('2.0.0-rc.3', '2.0.0-rc.2', 'v2.0.0-rc.1')]],
    ['1.4.3', ['v1.4.2', 'v2.0.0'], [lower('1.4.3', 'v2.0.0')]],
    ['0.9.0', ['v1.4.2'], [lower('0.9.0', 'v1.4.2')]],
    ['2.0.0-rc.1', ['v2.0.0'], [lower('2.0.0-rc.1', 'v2.0.0')]],
    [
      ...(['1.4.5', ['v1.4.2', 'v2.0.0']] as const),
      [lower('1.4.5', 'v2.0.0'), skips('1.4.5', '1.4.3', 'v1.4.2')],
    ],
    [
      ...(['1.4.2+b', ['one@1.4.2']] as const),
      [
        '1.4.2+b is released already, as the tag one@1.4.2. What is released never changes; a change needs another version.',
      ],
    ],
  ];
  for (const [version, tags, expected] of table) {
    it(`compares ${version} with ${tags.join(', ') || 'nothing'}`, () => {
      deepStrictEqual(remarks(version, ...tags), expected);
    });
  }
});

describe('releaseTags', () => {
  it('takes v… for the only package, highest first, and nothing that is no version', () => {
    const tags = [
      'v1.9.0',
      'v1.10.0',
      'v2',
      'latest',
      '1.2.3',
      'v1.10.0-rc.1',
      'vv1.0.0',
      'v01.2.3',
    ];
    deepStrictEqual(
      releaseTags(tags, 'one').map(({ tag }) => tag),
      ['v1.10.0', 'v1.10.0-rc.1', 'v1.9.0'],
    );
  });

  it('takes name@… alone where there is one', () => {
    const tags = ['v9.0.0', '@s/one@1.0.0', '@s/one@1.1.0', '@s/other@3.0.0', 'one@4.0.0'];
    deepStrictEqual(
      releaseTags(tags, '@s/one').map(({ version }) => version),
      ['1.1.0', '1.0.0'],
    );
  });

  it('is the same in whatever order the tags come', () => {
    const tags = ['v1.0.0', 'v1.0.0+a', 'v1.0.0+b', 'v2.0.0-0', 'v0.1.0'];
    fc.assert(
      fc.property(fc.shuffledSubarray(tags, { minLength: tags.length }), shuffled => {
        deepStrictEqual(releaseTags(shuffled, undefined), releaseTags(tags, undefined));
      }),
    );
    ok(releaseTags(tags, undefined).length === tags.length);
  });
});
