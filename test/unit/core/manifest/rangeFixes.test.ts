import { deepStrictEqual } from 'node:assert/strict';
import { checkManifest } from '../../../../src/core/manifest/check';
import type { Edit } from '../../../../src/core/manifest/model';
import { readManifest } from '../../../../src/core/manifest/readManifest';
import { bareProject, manifestTextOf } from './exampleProjects';

/** With 4.2.1 installed, so that there is a version to propose. */
const project = {
  ...bareProject,
  installed: new Map([['one', { version: '4.2.1', path: '', at: 0 }]]),
};

/** `B2 error: >2 <1 → >2 || <1`: rule, severity, the characters underlined, what each fix makes. */
function findingsIn(specifier: string): readonly string[] {
  const text = manifestTextOf(specifier);
  const found = checkManifest(readManifest(text), project);
  return found
    .filter(({ code }) => /^[BE]/.test(code))
    .map(({ code, severity, at, fixes }) => {
      const mended = fixes.map(({ edits }) => specifierIn(applied(text, edits)));
      const underlined = text.slice(at.start, at.end);
      return [`${code.split('-')[0]} ${severity}: ${underlined}`, ...mended].join(' → ');
    });
}

function applied(text: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((first, second) => second.at.start - first.at.start)
    .reduce((now, { at, text: to }) => now.slice(0, at.start) + to + now.slice(at.end), text);
}

function specifierIn(text: string): string {
  const { dependencies } = JSON.parse(text) as { dependencies: { one: string } };
  return dependencies.one;
}

const table: readonly (readonly [string, ...string[]])[] = [
  ['>=3.0 <2.0', 'B2 error: >=3.0 <2.0 → >=2.0 <3.0 → >=3.0 || <2.0'],
  // Below what is wrong, nothing is taught.
  ['>2 <1', 'B2 error: >2 <1 → >2 || <1'],
  ['>18 <19', 'B2 error: >18 <19 → >=18 <19 → >18 || <19'],
  ['>1.2.3 <1.2.3', 'B2 error: >1.2.3 <1.2.3 → >1.2.3 || <1.2.3'],
  ['^2 ^1', 'B2 error: ^2 ^1 → ^2 || ^1'],
  ['~1.2  ~1.4 1.6.x', 'B2 error: ~1.2  ~1.4 1.6.x → ~1.2  || ~1.4 || 1.6.x'],
  ['1.2.3 2.3.4', 'B2 error: 1.2.3 2.3.4 → 1.2.3 || 2.3.4'],
  ['2.0.0 - 1.0.0', 'B2 error: 2.0.0 - 1.0.0 → 1.0.0 - 2.0.0'],
  ['>X', 'B2 error: >X'],
  ['npm:other@^2 ^1', 'B2 error: ^2 ^1 → npm:other@^2 || ^1'],
  ['workspace:>2 <1', 'B2 error: >2 <1 → workspace:>2 || <1'],
  ['1.2.3-2.3.4', 'B3 warning: - → 1.2.3 - 2.3.4'],
  ['^0.5 || 1.2.3-2.3.4', 'B3 warning: - → ^0.5 || 1.2.3 - 2.3.4'],
  ['>=1.2 || *', 'B4 warning: * → >=1.2'],
  ['^1.2 ||', 'B4 warning:  || → ^1.2'],
  ['|| ^1', 'B4 warning: ||  → ^1'],
  ['^1||^1.4||^2', 'B4 hint: ^1.4 → ^1||^2'],
  ['^1 || >2 <1', 'B4 warning: >2 <1 → ^1'],
  ['>=1.0.0-rc.1+a <2', 'B9 warning: +a → >=1.0.0-rc.1 <2'],
  ['*', 'B5 information: * → ^4.2.1'],
  ['npm:other@*', 'B5 information: * → npm:other@^4.2.1'],
  ['npm:other', 'B5 information: "npm:other"'],
  ['>= 1.2.3', 'B6 information: >= 1.2.3 → ^1.2.3'],
  ['>=1.2 || ^1', 'B6 information: >=1.2 → ^1.2 || ^1'],
  ['>1', 'B6 information: >1', 'B7 hint: >1 → >=2'],
  ['> 1.2 <=2.0', 'B7 hint: > 1.2 → >=1.3 <=2.0', 'B7 hint: <=2.0 → > 1.2 <2.1'],
  ['<=1.x', 'B7 hint: <=1.x → <2'],
  ['^1.2.3-beta.2', 'B8 hint: ^1.2.3-beta.2'],
  ['^1.2.3+b <2', 'B9 warning: +b → ^1.2.3 <2'],
  ['workspace: *', 'B10 warning:   → workspace:*'],
  ['v1.2.3', 'B14 hint: v → 1.2.3'],
  ['~> 1.2', 'B14 hint: ~> → ~1.2'],
  ['=>1.0', 'E1 error: => → >=1.0'],
  ['=> 1.0 <2', 'E1 warning: => → >= 1.0 <2'],
  ['^^1', 'E1 error: ^^ → ^1'],
  ['^~1', 'E1 error: ^~ → ^1 → ~1'],
  ['^>=1 <3', 'E1 warning: ^>= → ^1 <3 → >=1 <3'],
  ['≥1.0', 'E1 error: ≥ → >=1.0'],
  ['==1.2.3', 'E1 hint: == → =1.2.3'],
  ['npm:other@=>1', 'E1 error: => → npm:other@>=1'],
  ['>=1, =<2', 'E2 error: ,  → >=1 <=2', 'E1 error: =< → >=1 <=2'],
  ['^1 | ^2', 'E3 error: | → ^1 || ^2'],
  ['^1|^2', 'E3 error: | → ^1||^2'],
  // A bar with nothing on one side would be any version as `||`.
  ['| 1.2.3', 'E3 hint: |  → 1.2.3'],
  ['^1 |', 'E3 hint:  | → ^1'],
  ['^1 ||| ', 'E3 hint:  |||  → ^1'],
  ['|^1', 'E3 error: | → ^1'],
  ['^1|', 'E3 error: | → ^1'],
  ['||| ^1', 'E3 warning: |||  → ^1'],
  ['^1 or', 'E3 hint:  or → ^1'],
  ['=>1 ||', 'E1 warning: => → >=1', 'E3 warning:  || → >=1'],
  ['^1.2 or || ^2', 'E3 hint: or || → ^1.2 || ^2'],
  ['^1.2 | || ^2', 'E3 hint: | || → ^1.2 || ^2'],
  ['^1 || | ^2', 'E3 hint: || | → ^1 || ^2'],
  ['1.0 – 2.0', 'E4 error:  –  → 1.0 - 2.0'],
  ['1.2-2.3', 'E4 warning: - → 1.2 - 2.3'],
  ['1.2.3 -2.3.4', 'E4 warning:  - → 1.2.3 - 2.3.4'],
  ['1.x.3', 'E5 warning: .3 → 1.x'],
  ['1.2.3.4', 'E5 warning: .4 → 1.2.3'],
  ['V1.2.3', 'E5 warning: V → 1.2.3'],
  ['^01.2', 'E5 hint: 0 → ^1.2'],
  ['^1.2-beta', 'E5 error: - → ^1.2.0-beta'],
  ['1.2.3rc1', 'E5 hint: r → 1.2.3-rc1'],
  ['"^1.0.0"', 'E5 error: \\" → ^1.0.0', 'E5 error: \\" → ^1.0.0'],
  ['latset', 'E6 warning: latset → latest'],
  ['npm:other@lastest', 'E6 warning: lastest → npm:other@latest'],
  ['^1 || ^ 2', 'E7 hint:   → ^1 || ^2'],
  ['>=1.0.0<2.0.0', 'E2 error: < → >=1.0.0 <2.0.0'],
  ['+1'],
  ['1 - 2 - 3', 'B1 error: -', 'B1 error: -'],
  ['^1 || next', 'B1 warning: next → ^1'],
  ['^1.2.3 || ^0.2.0'],
  ['^0.0.3'],
  ['~1'],
];

describe('findings in ranges and their fixes', () => {
  for (const [specifier, ...expected] of table) {
    it(`are right for ${specifier}`, () => {
      deepStrictEqual(findingsIn(specifier), expected);
    });
  }
});
