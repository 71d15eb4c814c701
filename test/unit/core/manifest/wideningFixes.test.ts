import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import Range from 'semver/classes/range';
import SemVer from 'semver/classes/semver';
import validRange from 'semver/ranges/valid';
import { checkManifest } from '../../../../src/core/manifest/check';
import { edited } from '../../../../src/core/manifest/fixAll';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { inEnglish } from '../../../../src/core/message';
import { manifestTextOf } from './exampleProjects';
import { nearbyVersions } from './specifier/ranges';

/** Ranges with slips at every place where people make them. */
const pieces = fc.constantFrom(
  ...[
    '^1',
    '1.2.3',
    '2.3.4',
    '>=1',
    '<2',
    '=>1',
    '=<2',
    '^~1',
    '1.x.3',
    '~1.2',
    '^1.2-beta',
    '01.2',
  ],
  ...['|', '||', '|||', 'or', 'and', '&&', ',', '-', '–', '=>', 'to', ';', "'"],
);
const spaces = fc.constantFrom('', ' ', ' ', '  ');
const slipped = fc
  .array(fc.tuple(pieces, spaces), { minLength: 1, maxLength: 5 })
  .map(parts => parts.flat().join(''));

const versions = nearbyVersions.map(text => new SemVer(text));

function admitted(text: string): readonly string[] {
  const range = new Range(text, true);
  return versions.filter(version => range.test(version)).map(({ version }) => version);
}

/** What fixes let in that npm keeps out of a specifier it can read, with nobody told. */
function widenings(specifier: string): readonly (readonly string[])[] {
  const before = validRange(specifier, true) === null ? [] : admitted(specifier);
  if (before.length === 0) {
    return [];
  }
  const text = manifestTextOf(specifier);
  return checkManifest(readManifest(text)).flatMap(({ code, message, fixes }) =>
    fixes
      .filter(({ isSure }) => isSure === true || (code.startsWith('E') && !says(message)))
      .flatMap(({ edits }) => {
        const { dependencies } = JSON.parse(edited(text, edits)) as {
          dependencies: { one: string };
        };
        const more = admitted(dependencies.one).filter(version => !before.includes(version));
        return more.length === 0 ? [] : [[specifier, code, dependencies.one, more[0]]];
      }),
  );
}

function says(message: Parameters<typeof inEnglish>[0]): boolean {
  return inEnglish(message).endsWith('allows more.');
}

describe('fixes of what npm can read', () => {
  for (const specifier of ['^1 |', '||| ^1', '1.2.3 -2.3.4', '^1.2 or || ^2', '^1 | ^1.5']) {
    it(`let nothing in unsaid for ${specifier}`, () => {
      deepStrictEqual(widenings(specifier), []);
    });
  }

  it('let nothing in unsaid, whatever was written', () => {
    fc.assert(
      fc.property(slipped, specifier => {
        deepStrictEqual(widenings(specifier), []);
      }),
      { numRuns: 1000 },
    );
  });
});
