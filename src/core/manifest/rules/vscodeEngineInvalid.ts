import validRange from 'semver/ranges/valid';
import { changing, clipped, placeOf, surelyChanging } from '../fixes/edits';
import { propertyOf, type JsonNode, type JsonString } from '../json';
import type { Fix } from '../model';
import { isNoText } from '../noText';
import { stringOf } from '../readManifest';
import type { Found, ManifestRule } from '../rule';
import { rangeOf } from '../specifier/range';
import {
  comparatorsOfVsCodeEngine,
  isTooHigh,
  isTooVagueForCode,
  parseVsCodeEngine,
  vsCodeEngineOf,
  type VsCodeEngine,
} from '../vscodeEngine';

export const vscodeEngineInvalid: ManifestRule = {
  kind: 'manifest',
  id: 'C2',
  slug: 'vscode-engine',
  severity: 'error',
  title: 'VS Code cannot read, or does not accept, engines.vscode',
  why: 'VS Code has a grammar of its own: three numbers or `x`, after `^`, `>=` or nothing. vsce packages nothing else, and VS Code runs no code of an extension that takes every version.',
  section: 'other-ecosystems',
  bad: [
    '{ "engines": { "vscode": "^1.90" } }',
    '{ "engines": { "vscode": "~1.90.0" } }',
    '{ "engines": { "vscode": ">=1.60.0 <2" } }',
    '{ "engines": { "vscode": " ^1.90.0" } }',
    '{ "engines": { "vscode": 1 }, "main": "./extension.js" }',
    '{ "engines": { "vscode": "*" }, "main": "./extension.js" }',
    '{ "engines": { "vscode": "0.x.x" }, "browser": "./extension.js" }',
  ],
  good: [
    '{ "engines": { "vscode": "^1.90.0" }, "main": "./extension.js" }',
    '{ "engines": { "vscode": "1.x.x" }, "main": "./extension.js" }',
    '{ "engines": { "vscode": "1.x.5" }, "main": "./extension.js" }',
    '{ "engines": { "vscode": ">=1.90.0-20240601" } }',
    '{ "engines": { "vscode": "*" } }',
    '{ "engines": { "vscode": "*" }, "main": "./extension.js", "publisher": "vscode" }',
  ],
  check: ({ text, root }) => {
    const written = vsCodeEngineOf(root);
    if (written === undefined) {
      return noText(text, root);
    }
    const engine = parseVsCodeEngine(written.value);
    const isPackaged = written.value === written.value.trim() && isRangeOfOld(written.value);
    if (engine === undefined || !isPackaged) {
      return [unreadable(written, engine)];
    }
    return isTooVagueForCode(engine) && hasCode(root) && !isBuiltIn(root)
      ? [tooVague(written)]
      : [];
  },
};

function noText(text: string, root: JsonNode): readonly Found[] {
  const node = propertyOf(propertyOf(root, 'engines'), 'vscode');
  const template = 'VS Code and vsce take text alone here, such as "^1.90.0". Write it so.';
  return node === undefined || !isNoText(text, node)
    ? []
    : [{ message: { template, args: [] }, at: node.at }];
}

/** vsce asks semver 5, to which a number may still follow an `x`. */
function isRangeOfOld(text: string): boolean {
  return text.length <= 256 && validRange(text.replace(/(?<!-.*)x/g, '0')) !== null;
}

function hasCode(root: JsonNode): boolean {
  return propertyOf(root, 'main') !== undefined || propertyOf(root, 'browser') !== undefined;
}

/** What comes with VS Code itself may run in any version. */
function isBuiltIn(root: JsonNode): boolean {
  return stringOf(root, 'publisher')?.value === 'vscode';
}

function unreadable(written: JsonString, engine: VsCodeEngine | undefined): Found {
  const meant = meantBy(written.value);
  const all = { start: 0, end: written.value.length };
  const template =
    engine !== undefined
      ? refused(written.value, engine)
      : 'VS Code and vsce cannot read `{0}`: an engine is three numbers or `x`, after `^`, `>=` or nothing, such as `{1}`.';
  return {
    message: { template, args: [clipped(written.value), meant ?? '^1.90.0'] },
    at: placeOf({ specifier: written }, all),
    fixes: meant === undefined ? [] : [respelling(written, meant)],
  };
}

/** What VS Code itself can read. */
function refused(text: string, engine: VsCodeEngine): string {
  return isTooHigh(engine)
    ? 'A number in `{0}` is higher than npm’s numbers go, and no VS Code has it. Write one such as `{1}`.'
    : text !== text.trim()
      ? 'vsce refuses the space around this engine, over which VS Code itself reads. Write `{1}`.'
      : 'VS Code can read `{0}`, but the SemVer that vsce asks cannot. Write an engine such as `{1}`.';
}

function respelling(specifier: JsonString, meant: string): Fix {
  const at = { start: 0, end: specifier.value.length };
  const engine = parseVsCodeEngine(meant);
  const range = engine && comparatorsOfVsCodeEngine(engine);
  const isSame = rangeOf(range ?? '')?.comparators === rangeOf(specifier.value)?.comparators;
  return (isSame ? surelyChanging : changing)({ specifier }, { at, text: meant });
}

/** What VS Code understands and comes closest to a range of npm's. */
function meantBy(text: string): string | undefined {
  const trimmed = text.trim();
  if (parseVsCodeEngine(trimmed) !== undefined) {
    return isRangeOfOld(trimmed) ? trimmed : undefined;
  }
  const [, operator = '', major, minor = 'x'] =
    /^(\^|>=|~|=?v?)\s*(\d{1,9})(?:\.(\d{1,9}|[xX*]))?(?:\.(?:\d{1,9}|[xX*]))?$/.exec(trimmed) ??
    [];
  const lowest = rangeOf(trimmed)?.minVersion ?? '';
  if (major === undefined) {
    return /^[1-9][\d.]*$/.test(lowest) ? `^${lowest}` : undefined;
  }
  if (operator === '^' || operator === '>=') {
    return `${operator}${lowest}`;
  }
  return /\d/.test(minor) ? `${major}.${minor}.x` : `${major}.x.x`;
}

function tooVague(written: JsonString): Found {
  const template =
    'VS Code runs no code of an extension with the engine `{0}`: it must name the major version it was made for, and below 1.0.0 the minor. Write the oldest version you support, such as `^1.90.0`.';
  return {
    message: { template, args: [written.value] },
    at: placeOf({ specifier: written }, { start: 0, end: written.value.length }),
  };
}
