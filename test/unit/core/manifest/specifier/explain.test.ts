import assert from 'node:assert/strict';
import fc from 'fast-check';
import satisfies from 'semver/functions/satisfies';
import {
  explainSpecifier,
  readings,
  type Reading,
} from '../../../../../src/core/manifest/specifier/explain';
import {
  parseVsCodeEngine,
  vsCodeEngineAdmits,
} from '../../../../../src/core/manifest/vscodeEngine';
import { inEnglish } from '../../../../../src/core/message';
import { rangeTexts, versionTexts } from './ranges';

function inWords(text: string, as?: Reading): readonly string[] {
  const { sentences, notes } = explainSpecifier(text, as);
  return [...sentences, ...notes].map(inEnglish);
}

describe('explainSpecifier', () => {
  const noPrereleases = 'Pre-releases do not match.';
  const sentences: readonly (readonly [string, ...string[]])[] = [
    ['^1.2.3', '1.2.3 or later, but below 2.0.0.', noPrereleases],
    [
      '^0.2.3',
      '0.2.3 or later, but below 0.3.0.',
      'Below 1.0.0 a caret keeps the minor number: 0.3.0 does not match.',
      noPrereleases,
    ],
    [
      '^0.0.3',
      'Exactly 0.0.3, and no other version.',
      'Below 0.1.0 a caret keeps all three numbers: only 0.0.3 matches.',
      noPrereleases,
    ],
    ['~1', '1.0.0 or later, but below 2.0.0.', noPrereleases],
    ['>1', '2.0.0 or any later release.', noPrereleases],
    ['>1.2.3', 'Any release after 1.2.3.', noPrereleases],
    ['<=1', 'Any release below 2.0.0.', noPrereleases],
    ['<=1.2.3', '1.2.3 or any release before it.', noPrereleases],
    ['1.2.3 - 2.3.4', 'From 1.2.3 to 2.3.4, both included.', noPrereleases],
    ['>1.0.0 <2.0.0', 'After 1.0.0, but below 2.0.0.', noPrereleases],
    ['>1.0.0 <=2.0.0', 'After 1.0.0, up to 2.0.0 itself.', noPrereleases],
    ['=1.2.3', 'Exactly 1.2.3, and no other version.'],
    ['1.2.3+b', 'Exactly 1.2.3, and no other version.', 'npm ignores what follows the plus.'],
    [
      '^1.2.3-rc.1',
      '1.2.3-rc.1 or later, but below 2.0.0.',
      'Of pre-releases, those of 1.2.3 alone can match.',
    ],
    [
      '*',
      'Any release.',
      'npm installs `latest` for it, even if that is a pre-release.',
      noPrereleases,
    ],
    ['>2 <1', 'No version at all: none can satisfy all of `>2 <1`.'],
    [
      '^1 || ^2 || >2 <1 || 3.0.0 || >4',
      '1.0.0 or later, but below 2.0.0.',
      'Or 2.0.0 or later, but below 3.0.0.',
      'Or exactly 3.0.0.',
      'Or 5.0.0 or any later release.',
      noPrereleases,
    ],
    [
      '1.0.0 || 2.0.0 || 3.0.0 || 4.0.0 || 5.0.0',
      'Exactly 1.0.0, and no other version.',
      'Or exactly 2.0.0.',
      'Or exactly 3.0.0.',
      'Or what one of 2 more alternatives allows.',
    ],
    [
      '1.2.3 foo',
      'Exactly 1.2.3, and no other version.',
      'npm skips what it cannot read here, and reads `1.2.3`.',
    ],
    ['next', 'Whatever version the tag `next` stands for on the day of installing.'],
    [
      'npm:a@^1',
      'The package `a`, installed under this name.',
      '1.0.0 or later, but below 2.0.0.',
      noPrereleases,
    ],
    [
      'npm:a@next',
      'The package `a`, installed under this name.',
      'Whatever version the tag `next` stands for on the day of installing.',
    ],
    ['jsr:@a/b@1.0.0', 'The package `@a/b` from JSR.', 'Exactly 1.0.0, and no other version.'],
    ['jsr:1.0.0', 'The package of this name from JSR.', 'Exactly 1.0.0, and no other version.'],
    ['a/b', 'The default branch of a Git repository.'],
    ['a/b#main', 'A Git repository at `main`.'],
    [
      'a/b#semver:1.0.0',
      'A Git repository at the highest tag that is in the range.',
      'Exactly 1.0.0, and no other version.',
    ],
    ['https://a/b', 'The tarball at this address, whatever its version.'],
    ['./a.tgz', 'The tarball `./a.tgz`, whatever its version.'],
    ['file:../a', 'The package in the folder `../a`, whatever its version.'],
    ['portal:../a', 'The package in the folder `../a`, with the dependencies that it has there.'],
    ['link:../a', 'A link to the folder `../a`; its dependencies are not installed.'],
    ['exec:./a.js', 'What the script `./a.js` generates.'],
    ['patch:a@npm%3A1.0.0#./b', 'The package `a` at `npm:1.0.0`, changed by `./b`.'],
    ['catalog:', 'What the default catalog says.'],
    ['catalog:react18', 'What the catalog `react18` says.'],
    ['workspace:*', 'The package of this workspace; its exact version when published.'],
    [
      'workspace:a@^',
      'The package `a`, installed under this name.',
      'The package of this workspace; `^` and its version when published.',
    ],
    ['workspace:~', 'The package of this workspace; `~` and its version when published.'],
    ['workspace:../a', 'The package of this workspace in the folder `../a`.'],
    [
      'workspace:1.0.0',
      'The package of this workspace, if its version is in the range.',
      'Exactly 1.0.0, and no other version.',
    ],
    [
      '=>1.0',
      '`=>1.0` is neither a version, a range nor a tag, so nothing can be installed for it. Write a range such as `^1.2.3`.',
      'Did you mean `>=1.0`?',
    ],
    [
      'npm:^1',
      '`^1` cannot be a package’s name, and `npm:` needs one after it. Write `npm:name@^1.2.3`.',
      'Yarn and pnpm read it as `^1` of the package of this name.',
    ],
  ];
  for (const [text, ...expected] of sentences) {
    it(`says what ${text} means`, () => {
      assert.deepEqual(inWords(text), expected);
    });
  }

  const examples: readonly (readonly [string, string, string])[] = [
    ['^1.2.3', '1.2.3 1.2.4 1.99.99', '1.2.2 1.2.4-rc.1 2.0.0'],
    ['~1.2.150', '1.2.150 1.2.151 1.2.99999', '1.2.149 1.2.151-rc.1 1.3.0'],
    ['^0.0.3', '0.0.3', '0.0.2 0.0.4'],
    ['1.0.0', '1.0.0', '0.99.99 1.0.1'],
    ['*', '0.0.0 1.0.0', '1.0.0-rc.1'],
    ['<2', '0.0.0 1.99.99', '2.0.0'],
    ['>2 <1', '', '0.0.0 0.99.99 1.0.0 2.99.99 3.0.0 3.0.1'],
    ['>1.0.0 <1.0.1-beta', '1.0.1-0', '0.99.99 1.0.0 1.0.1-beta 1.0.1 1.0.2-beta'],
    ['^1.2.3-rc.2', '1.2.3-rc.2 1.2.3 1.99.99', '1.2.3-rc.1 1.2.4-rc.2 2.0.0'],
    ['next', '', ''],
  ];
  for (const [text, matches, misses] of examples) {
    it(`shows which versions ${text} matches`, () => {
      const found = explainSpecifier(text);
      assert.deepEqual([found.matches.join(' '), found.misses.join(' ')], [matches, misses]);
    });
  }

  it('shows only versions that match as matches, and only others as misses', () => {
    fc.assert(
      fc.property(rangeTexts, text => {
        const { matches, misses } = explainSpecifier(text);
        assert.deepEqual(
          [...matches, ...misses].map(version => satisfies(version, text, true)),
          [...matches.map(() => true), ...misses.map(() => false)],
        );
      }),
    );
  });

  it('shows a match wherever there is one, at most six of a kind', () => {
    fc.assert(
      fc.property(rangeTexts, text => {
        const { range, matches, misses } = explainSpecifier(text);
        if (range !== undefined) {
          assert.equal(matches.length === 0, range.matchesNothing);
        }
        assert.ok(matches.length <= 6 && misses.length <= 6);
      }),
    );
  });

  it('has an answer to any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), rangeTexts, versionTexts),
        fc.constantFrom(...readings),
        (text, as) => {
          const { kind, valid, reason, sentences: said } = explainSpecifier(text, as);
          assert.deepEqual(
            [valid, reason === undefined, said.length > 0],
            [kind !== 'invalid', kind !== 'invalid', true],
          );
        },
      ),
    );
  });

  it('refuses what is too long, however it is to be read', () => {
    assert.deepEqual(
      readings.map(as => inWords('1'.repeat(1025), as)),
      readings.map(() => ['This has 1025 characters, and nothing over 1024 is read. Shorten it.']),
    );
  });
});

describe('explainSpecifier of a version field', () => {
  // The grammar of SemVer 2.0.0, written out once more.
  const number = '(?:0|[1-9]\\d*)';
  const preRelease = `(?:${number}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
  const build = '[\\dA-Za-z-]+';
  const grammar = new RegExp(
    `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+${build}(?:\\.${build})*)?$`,
  );

  it('takes what SemVer takes, and nothing else', () => {
    const pieces = fc.constantFrom('0', '1', '01', '12', '.', '.', '-', '+', 'a', 'x', 'v', '_');
    const texts = fc.oneof(
      fc.array(pieces, { maxLength: 12 }).map(all => all.join('')),
      fc
        .tuple(fc.array(pieces, { maxLength: 6 }), fc.constantFrom('-', '+'))
        .map(([all, sign]) => `1.2.3${sign}${all.join('')}`),
      fc.string(),
    );
    fc.assert(
      fc.property(texts, text => {
        assert.equal(explainSpecifier(text, 'version').valid, grammar.test(text), text);
      }),
      { numRuns: 1000 },
    );
  });

  const versions: readonly (readonly [string, boolean, ...string[]])[] = [
    ['1.2.3', true, '1.2.3 is a version: major 1, minor 2, patch 3.'],
    ['1.0.0-rc.1', true, '1.0.0-rc.1 is a pre-release of 1.0.0; it ranks below 1.0.0 itself.'],
    [
      '1.0.0+7',
      true,
      '1.0.0 is a version: major 1, minor 0, patch 0.',
      'What follows the plus is build metadata: it does not count when versions are compared.',
    ],
  ];
  for (const [text, valid, ...expected] of versions) {
    it(`says what ${text} is`, () => {
      assert.deepEqual(
        [explainSpecifier(text, 'version').valid, ...inWords(text, 'version')],
        [valid, ...expected],
      );
    });
  }

  it('takes numbers that npm does not, with a note', () => {
    const { valid, notes } = explainSpecifier('99999999999999999999.0.0', 'version');
    assert.deepEqual([valid, notes.length], [true, 1]);
  });

  it('gives the reason of what is none', () => {
    const { kind, reason } = explainSpecifier('1.2', 'version');
    assert.equal(kind, 'invalid');
    assert.match(reason === undefined ? '' : inEnglish(reason), /1\.2\.0/);
  });
});

describe('explainSpecifier of engines.vscode', () => {
  const engines: readonly (readonly [string, string, string | undefined, string, string])[] = [
    ['^1.90.0', 'range', '>=1.90.0 <2.0.0-0', '1.90.0 1.90.1 1.99.99', '1.89.99 2.0.0'],
    ['1.90.0', 'version', '1.90.0', '1.90.0', '1.89.99 1.90.1'],
    ['>=1.90.0', 'range', '>=1.90.0', '1.90.0 1.90.1', '1.89.99'],
    [
      '^0.10.2',
      'range',
      '>=0.10.2 <0.11.0-0 || >=1.0.0 <2.0.0-0',
      '0.10.2 0.10.3 1.0.0 1.0.1 1.99.99',
      '0.10.1 0.11.0 0.99.99 2.0.0',
    ],
    ['0.10', 'invalid', undefined, '', ''],
    ['^1.2.3 || ^2.0.0', 'invalid', undefined, '', ''],
  ];
  for (const [text, ...expected] of engines) {
    it(`reads ${text} as VS Code does`, () => {
      const { kind, comparators, matches, misses } = explainSpecifier(text, 'engines.vscode');
      assert.deepEqual([kind, comparators, matches.join(' '), misses.join(' ')], expected);
    });
  }

  it('says what VS Code does besides', () => {
    assert.deepEqual(
      ['x.x.x', '^0.10.0', '^1.90.0-20240601'].map(text =>
        explainSpecifier(text, 'engines.vscode').notes.map(inEnglish),
      ),
      [
        [
          'VS Code refuses it for an extension with code: the major version must be a number, and below 1.0.0 the minor as well.',
          'What was written for 0.x is taken to work with every 1.x.',
        ],
        ['What was written for 0.x is taken to work with every 1.x.'],
        ['Builds of 1.90.0 itself must not be older than 2024-06-01.'],
      ],
    );
  });

  it('shows only what VS Code admits as matches', () => {
    const part = fc.constantFrom('0', '1', '2', '10', 'x');
    const texts = fc
      .tuple(fc.constantFrom('', '^', '>='), part, part, part)
      .map(([operator, ...parts]) => operator + parts.join('.'));
    fc.assert(
      fc.property(texts, text => {
        const engine = parseVsCodeEngine(text);
        const { matches, misses } = explainSpecifier(text, 'engines.vscode');
        assert.ok(engine !== undefined);
        assert.deepEqual(
          [...matches, ...misses].map(version => vsCodeEngineAdmits(engine, version)),
          [...matches.map(() => true), ...misses.map(() => false)],
        );
      }),
    );
  });
});
