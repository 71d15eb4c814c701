import type { CheckSettings } from '../../core/manifest/check';
import { propertyOf, readJsonTree, type JsonNode } from '../../core/manifest/json';
import { memberGlobs } from '../../core/manifest/project/globs';
import type { PackageManager } from '../../core/manifest/project/model';
import { pathInside } from '../../core/manifest/project/paths';
import { checkSettingsFrom, managerFrom, textsFrom } from '../../core/manifest/settings';
import { readBytes } from '../readBytes';
import { textOf } from './diskFiles';

/** What `refresher.manifest.*` of a folder's `.vscode/settings.json` says. */
export interface FolderSettings {
  readonly check: CheckSettings;
  readonly manager: PackageManager | undefined;
  /** Whether a file, by its absolute path, is not to be looked at. */
  readonly excludes: (path: string) => boolean;
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
    excludes: path => {
      const inside = pathInside(folder, path);
      return inside !== undefined && excluded.matches(inside);
    },
  };
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
