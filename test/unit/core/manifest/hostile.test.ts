import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { checkManifest } from '../../../../src/core/manifest/check';
import type { ManifestProblem } from '../../../../src/core/manifest/model';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { rules } from '../../../../src/core/manifest/rules';
import { bareProject } from './exampleProjects';

function problemsIn(text: string): readonly ManifestProblem[] {
  return checkManifest(readManifest(text), bareProject);
}

/** Findings and edits that are not inside the text, or end before they start. */
function strayIn(text: string): readonly string[] {
  return problemsIn(text).flatMap(({ code, at, fixes }) =>
    [at, ...fixes.flatMap(({ edits }) => edits.map(edit => edit.at))]
      .filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))
      .map(({ start, end }) => `${code} ${start}–${end}`),
  );
}

const sections = ['dependencies', 'peerDependencies', 'overrides', 'engines', 'catalogs', 'pnpm'];

/** Everything that ranges, tags and addresses are made of, and what people and machines add. */
const specifier = fc.oneof(
  fc.constantFrom(...rules.flatMap(({ bad, good }) => [...bad, ...good])),
  fc
    .array(
      fc.constantFrom(
        ...[
          '^',
          '~',
          '>',
          '<',
          '=',
          '||',
          '|',
          ' ',
          ' - ',
          '-',
          '–',
          ',',
          '.',
          '..',
          '+',
          '"',
          '\\',
        ],
        ...[
          '1',
          '0',
          '01',
          '1.2.3',
          '1.x',
          '*',
          'x',
          'v',
          'V',
          'alpha',
          'latset',
          'and',
          'or',
          '\n',
        ],
        ...[
          'npm:',
          'workspace:',
          'catalog:',
          'jsr:',
          'user/repo',
          '#',
          'semver:',
          '::',
          '@',
          '%',
          '\ud800',
        ],
        ...['9007199254740993', '\u200b', '\ufeff', '$name', '__proto__'],
      ),
      { maxLength: 8 },
    )
    .map(pieces => pieces.join('')),
  fc.string({ unit: 'binary' }),
);

const manifest = fc
  .dictionary(
    fc.constantFrom('name', 'version', 'private', ...sections),
    fc.oneof(
      specifier,
      fc.jsonValue(),
      fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('node', 'vscode', 'a>b@1')), specifier),
    ),
  )
  .map(value => JSON.stringify(value, undefined, 2));

describe('checking hostile manifests', () => {
  it('never throws on any text, and finds nothing outside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
        deepStrictEqual(strayIn(text), []);
      }),
    );
  });

  it('never throws on any manifest, whole or cut off', () => {
    fc.assert(
      fc.property(manifest, fc.nat(), (text, cut) => {
        deepStrictEqual([strayIn(text), strayIn(text.slice(0, cut % (text.length + 1)))], [[], []]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives fixes that leave JSON what it was', () => {
    fc.assert(
      fc.property(manifest, text => {
        const broken = problemsIn(text)
          .flatMap(({ fixes }) => fixes)
          .map(({ edits }) =>
            edits
              .toSorted((first, second) => second.at.start - first.at.start)
              .reduce(
                (now, { at, text: to }) => now.slice(0, at.start) + to + now.slice(at.end),
                text,
              ),
          )
          .filter(mended => !isJson(mended));
        deepStrictEqual(broken, []);
      }),
      { numRuns: 200 },
    );
  });

  it('finds the same when it looks again', () => {
    fc.assert(
      fc.property(manifest, text => {
        deepStrictEqual(problemsIn(text), problemsIn(text));
      }),
    );
  });

  const found: readonly (readonly [string, string, readonly string[]])[] = [
    ['a byte order mark', '\ufeff{"dependencies":{"one":"^2 ^1"}}', ['B2 "^2 ^1"']],
    ['Windows line ends', '{\r\n"dependencies":\r\n{"one":\r\n"^2 ^1"}}', ['B2 "^2 ^1"']],
    ['comments', '{/* { */"dependencies":{// }\n"one":"^2 ^1"}}', ['B2 "^2 ^1"']],
    ['truncation', '{"dependencies":{"two":"^1","one":"^2 ^1"', ['B2 "^2 ^1"']],
    ['a missing quote', '{"dependencies":{"one":"^2 ^1', ['B2 "^2 ^1"']],
    ['escapes', '{"dependencies":{"one":"\\u005e2 ^1 \\u007c|"}}', ['B4 " \\u007c|"']],
    ['an unpaired surrogate', '{"dependencies":{"\ud800":"^2 ^1"}}', ['B2 "^2 ^1"']],
    ['the name `__proto__`', '{"dependencies":{"__proto__":"^2 ^1"}}', ['B2 "^2 ^1"']],
    [
      'repeated keys',
      '{"dependencies":{"one":"^2 ^1","one":"^4 ^3"}}',
      ['B2 "^2 ^1"', 'B2 "^4 ^3"'],
    ],
    [
      'numbers and objects where strings belong',
      '{"private":true,"engines":[],"dependencies":{"a":1,"b":{"c":"^2 ^1"},"d":null,"one":"^2 ^1"}}',
      ['B1 "1"', 'B1 "{"c":"^2 ^1"}"', 'B1 "null"', 'B2 "^2 ^1"'],
    ],
  ];
  for (const [what, text, expected] of found) {
    it(`reads on through ${what}`, () => {
      deepStrictEqual(
        problemsIn(text).map(
          ({ code, at }) => `${code.split('-')[0]} "${text.slice(at.start, at.end)}"`,
        ),
        expected,
      );
    });
  }

  it('refuses a specifier of a million characters, unread', () => {
    const text = JSON.stringify({ dependencies: { one: '^1 || '.repeat(170_000), two: '^2 ^1' } });
    deepStrictEqual(
      problemsIn(text).map(({ code, severity }) => [code, severity]),
      [
        ['B1-not-a-specifier', 'error'],
        ['B2-matches-nothing', 'error'],
      ],
    );
  });

  it('reads a hundred thousand entries in a section that nests', () => {
    const text = JSON.stringify({ overrides: { one: manyEntries(100_000) } });
    deepStrictEqual(readManifest(text).entries.length, 100_000);
  });

  it('is done with ten thousand entries in each of two sections', () => {
    const many = manyEntries(10_000);
    deepStrictEqual(problemsIn(JSON.stringify({ dependencies: many, overrides: many })), []);
  });

  it('is done with five thousand brackets inside one another', () => {
    const text = `{"overrides":${'{"a":'.repeat(5000)}"^2 ^1"${'}'.repeat(5000)},"dependencies":{"one":"^2 ^1"}}`;
    ok(problemsIn(text).some(({ at }) => at.start > 30_000));
  });
});

function manyEntries(count: number): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`package-${index}`, `^${index % 100}.0.0`]),
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
