import { deepStrictEqual } from 'node:assert/strict';
import { checkManifest } from '../../../../src/core/manifest/check';
import { edited, editsOfAll } from '../../../../src/core/manifest/fixAll';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { codeOf } from '../../../../src/core/manifest/rule';
import { rules } from '../../../../src/core/manifest/rules';
import { exampleOf, manifestTextOf } from './exampleProjects';

function mended(text: string): string {
  return edited(text, editsOfAll(checkManifest(readManifest(text))));
}

function versionMended(version: string): string {
  const { version: now } = JSON.parse(mended(JSON.stringify({ version }))) as { version: string };
  return now;
}

function specifierMended(one: string): string {
  const text = mended(JSON.stringify({ dependencies: { one } }));
  return (JSON.parse(text) as { dependencies: { one: string } }).dependencies.one;
}

describe('what is mended unasked', () => {
  for (const [version, expected] of [
    ['v1.2.3', '1.2.3'],
    ['1.2', '1.2.0'],
    ['1.02.3', '1.2.3'],
    ['1..3', '1..3'],
    ['>1.2.3', '>1.2.3'],
    ['1.2.3.4+5', '1.2.3.4+5'],
    ['1.2.3-rc_1', '1.2.3-rc_1'],
    ['1.2.3-a..b', '1.2.3-a..b'],
  ] as const) {
    it(`makes ${expected} of the version ${version}`, () => {
      deepStrictEqual(versionMended(version), expected);
    });
  }

  for (const [specifier, expected] of [
    ['=>1.0', '>=1.0'],
    ['>=1, <2', '>=1 <2'],
    ['^1 | ^2', '^1 || ^2'],
    ['1.0 – 2.0', '1.0 - 2.0'],
    ['^1.2.3+build', '^1.2.3'],
    ['workspace: *', 'workspace:*'],
    ['npm:other@=>1', 'npm:other@>=1'],
    // Something would be lost, or another thing could be meant.
    ['>2 <1', '>2 <1'],
    ['^2 ^1', '^2 ^1'],
    ['2.0.0 - 1.0.0', '2.0.0 - 1.0.0'],
    ['1.2.3-2.3.4', '1.2.3-2.3.4'],
    ['1.2-2.3', '1.2-2.3'],
    ['>=1.2 || *', '>=1.2 || *'],
    ['^1.2 ||', '^1.2 ||'],
    ['^1 || >2 <1', '^1 || >2 <1'],
    ['^1 || next', '^1 || next'],
    ['1.2.3.4', '1.2.3.4'],
    ['1.x.3', '1.x.3'],
    ['^1..2', '^1..2'],
    ['^1.0.0-', '^1.0.0-'],
    ['>>1', '>>1'],
    ['|^1', '|^1'],
    // npm keeps out what these would let in.
    ['1.2.3 -2.3.4', '1.2.3 -2.3.4'],
    ['^1 | ^1.5', '^1 | ^1.5'],
    ['^~1', '^~1'],
    ['>=1, ^~2', '>=1, ^~2'],
    ['V1', 'V1'],
    ['latset', 'latset'],
  ] as const) {
    it(`makes ${expected} of the specifier ${specifier}`, () => {
      deepStrictEqual(specifierMended(specifier), expected);
    });
  }

  for (const [engine, expected] of [
    ['^1.90', '^1.90.0'],
    [' ^1.90.0', '^1.90.0'],
    ['~1.90.0', '1.90.x'],
    ['>=1.60.0 <1.70.0', '>=1.60.0 <1.70.0'],
  ] as const) {
    it(`makes ${expected} of the engine ${engine}`, () => {
      const text = (vscode: string) => JSON.stringify({ engines: { vscode } });
      deepStrictEqual(mended(text(engine)), text(expected));
    });
  }

  it('is found by these rules and no others', () => {
    const mending = rules.filter(rule =>
      rule.bad.some(example => {
        const { manifest, project } = exampleOf(rule.id, example);
        const own = checkManifest(manifest, project).filter(({ code }) => code === codeOf(rule));
        return editsOfAll(own).length > 0;
      }),
    );
    deepStrictEqual(
      mending.map(({ id }) => id),
      ['A1', 'A2', 'A3', 'B9', 'B10', 'C2', 'E1', 'E2', 'E3', 'E4', 'E5'],
    );
  });

  it('leaves nothing to mend', () => {
    const texts = rules.flatMap(({ bad }) => bad.map(manifestTextOf));
    const once = texts.map(mended);
    deepStrictEqual(once.map(mended), once);
  });
});
