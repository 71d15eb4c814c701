import validRange from 'semver/ranges/valid';
import { changing, clipped, placeOf } from '../fixes/edits';
import type { JsonString } from '../json';
import type { Entry, Fix } from '../model';
import { namedEntry } from '../namedEntry';
import type { ManifestRule } from '../rule';
import { apiVersionIn, isNewerApi, type ApiVersion } from '../typesVsCode';
import { vsCodeEngineOf } from '../vscodeEngine';

export const typesVsCodeNewer: ManifestRule = {
  kind: 'manifest',
  id: 'C3',
  slug: 'types-vscode-newer',
  severity: 'error',
  title: '@types/vscode is newer than engines.vscode, or unreadable for vsce',
  why: 'With newer types the compiler accepts calls that the oldest supported VS Code does not have. vsce refuses to package such an extension.',
  section: 'ranges-are-not-semver',
  bad: [
    '{ "engines": { "vscode": "^1.90.0" }, "devDependencies": { "@types/vscode": "^1.100.0" } }',
    '{ "engines": { "vscode": "1.x.x" }, "devDependencies": { "@types/vscode": "1.30.0" } }',
    '{ "engines": { "vscode": "^1.90.0" }, "devDependencies": { "@types/vscode": "latest" } }',
    '{ "engines": { "vscode": "^1.90.0" }, "devDependencies": { "@types/vscode": "npm:other@^1" } }',
  ],
  good: [
    '{ "engines": { "vscode": "^1.90.0" }, "devDependencies": { "@types/vscode": "^1.90.0" } }',
    '{ "engines": { "vscode": "^1.45.0" }, "devDependencies": { "@types/vscode": "1.45.1" } }',
    '{ "engines": { "vscode": "*" }, "devDependencies": { "@types/vscode": "^1.90.0" } }',
    '{ "engines": { "vscode": "^1.90.0" }, "devDependencies": { "@types/vscode": "*" } }',
    '{ "devDependencies": { "@types/vscode": "^1.90.0" } }',
  ],
  check: manifest => {
    const engine = vsCodeEngineOf(manifest.root);
    const types = namedEntry(manifest, 'devDependencies', '@types/vscode');
    if (engine === undefined || types === undefined) {
      return [];
    }
    const text = types.specifier.value;
    const at = placeOf(types, { start: 0, end: text.length });
    const wanted = apiVersionIn(engine.value);
    if (wanted === undefined || text === '') {
      return [];
    }
    // vsce reads no further than the next `@`, as an alias has.
    if (!isRange(text.split('@', 1)[0])) {
      const template =
        'vsce cannot read `{0}` and does not package the extension: it compares the range of `@types/vscode` with `engines.vscode`. Write a range such as `{1}`.';
      const like = `~${wanted.join('.')}.0`;
      return [
        {
          message: { template, args: [clipped(text), like] },
          at,
          fixes: [changing(types, { at: { start: 0, end: text.length }, text: like })],
        },
      ];
    }
    const has = apiVersionIn(text);
    if (has === undefined || !isNewerApi(has, wanted)) {
      return [];
    }
    const template =
      'These types are newer than `engines.vscode`, which is `{0}`, so vsce does not package the extension. Use types of {1}, or ask for VS Code {2}.';
    return [
      {
        message: { template, args: [engine.value, wanted.join('.'), has.join('.')] },
        at,
        fixes: [
          changing(types, { at: { start: 0, end: text.length }, text: like(text, wanted) }),
          ...raising(engine, has),
        ],
      },
    ];
  },
};

function isRange(text: string): boolean {
  return text.length <= 256 && validRange(text) !== null;
}

/** With the operator that the author chose. */
function like(text: string, [major, minor]: ApiVersion): string {
  const [operator = ''] = /^\s*(?:[\^~]|>=)?/.exec(text) ?? [];
  return `${operator.trim()}${major}.${minor}.0`;
}

/** The other way: the extension asks for the VS Code that its types describe. */
export function raising(engine: JsonString, to: ApiVersion): readonly Fix[] {
  const written: Pick<Entry, 'specifier'> = { specifier: engine };
  const fix = changing(written, {
    at: { start: 0, end: engine.value.length },
    text: like(engine.value, to),
  });
  const title = {
    template: 'Change engines.vscode to `{0}`',
    args: [like(engine.value, to)],
  };
  return [{ ...fix, title }];
}
