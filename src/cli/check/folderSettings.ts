import { parse, type ParseError } from 'jsonc-parser';
import type { CheckSettings } from '../../core/manifest/check';
import { propertyOf, readJsonTree, type JsonNode } from '../../core/manifest/json';
import { memberGlobs } from '../../core/manifest/project/globs';
import type { PackageManager } from '../../core/manifest/project/model';
import { pathInside } from '../../core/manifest/project/paths';
import {
  checkSettingsFrom,
  managerFrom,
  severities,
  severityFrom,
  textsFrom,
} from '../../core/manifest/settings';
import { readBytes } from '../readBytes';
import { shown } from './paths';
import { codesOf } from './ruleOptions';
import { textOf } from './diskFiles';

/** What `refresher.manifest.*` of a folder's `.vscode/settings.json` says. */
export interface FolderSettings {
  readonly check: CheckSettings;
  readonly manager: PackageManager | undefined;
  /** Whether a file, by its absolute path, is not to be looked at. */
  readonly excludes: (path: string) => boolean;
  /** Sentences about what in them cannot be understood and does not count. */
  readonly mistakes: readonly string[];
}

const largestFile = 1_000_000;

/** The settings of the folder; `undefined` where it has none. What cannot be understood is not set. */
export function folderSettings(folder: string): FolderSettings | undefined {
  const bytes = readBytes(`${folder}/.vscode/settings.json`, largestFile);
  return typeof bytes === 'string' ? undefined : settingsIn(folder, textOf(bytes));
}

/** As if nothing were set. */
export const noSettings = settingsIn('', '{}');

function settingsIn(folder: string, text: string): FolderSettings {
  const tree = readJsonTree(text);
  const valueOf = (name: string): unknown => plain(propertyOf(tree, `refresher.manifest.${name}`));
  const excluded = memberGlobs(textsFrom(valueOf('exclude')));
  return {
    check: checkSettingsFrom(valueOf('severity'), valueOf('ignore')),
    manager: managerFrom(valueOf('packageManager')),
    mistakes: folder === '' ? [] : mistakesIn(`${folder}/.vscode/settings.json`, text, valueOf),
    excludes: path => {
      const inside = pathInside(folder, path);
      return inside !== undefined && excluded.matches(inside);
    },
  };
}

function mistakesIn(
  path: string,
  text: string,
  valueOf: (name: string) => unknown,
): readonly string[] {
  const manager = valueOf('packageManager');
  const file = `"${shown(path)}"`;
  return [
    ...(!isSound(text) ? [`${file} is no sound JSON and counts as far as it can be read.`] : []),
    ...Object.entries(valueOf('severity') ?? {}).flatMap(([rule, severity]) =>
      codesOf(rule).length === 0
        ? [`There is no rule "${rule}", which ${file} names.`]
        : severityFrom(severity) === undefined
          ? [`${file} sets ${rule} to none of the severities ${severities.join(', ')}.`]
          : [],
    ),
    ...(manager === undefined || manager === 'auto' || managerFrom(manager) !== undefined
      ? []
      : [`${file} names a package manager that is not known here.`]),
  ];
}

/** By the editor's own measure: comments and trailing commas are fine. */
function isSound(text: string): boolean {
  const errors: ParseError[] = [];
  try {
    const plain = text.replace(/^\ufeff/, '');
    parse(plain, errors, { allowTrailingComma: true, allowEmptyContent: true });
    return errors.length === 0;
  } catch {
    // Only nesting that no settings have overflows the parser's stack.
    return false;
  }
}

/** The value itself, as far as it is made of strings. */
function plain(node: JsonNode | undefined): unknown {
  switch (node?.kind) {
    case 'string':
      return node.value;
    case 'array':
      return node.items.map(plain);
    case 'object':
      return Object.fromEntries(node.properties.map(({ key, value }) => [key.value, plain(value)]));
    default:
      return undefined;
  }
}
