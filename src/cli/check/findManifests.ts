import { existsSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { cwd } from 'node:process';
import { parentOf, pathIn, pathInside } from '../../core/manifest/project/paths';
import { isManifestPath } from '../../core/manifest/project/readProject';
import type { Listings } from './diskFiles';
import { absolute, shown } from './paths';
import { folderSettings, noSettings, type FolderSettings } from './folderSettings';
import { nothingIgnored, withGitIgnore, type GitIgnored } from './gitIgnored';

/** A file to check. */
export interface FoundManifest {
  /** Absolute, with `/`. */
  readonly path: string;
  readonly settings: FolderSettings;
}

export interface FoundManifests {
  /** Each once, in a stable order. */
  readonly manifests: readonly FoundManifest[];
  /** What the folders of manifests hold: their projects ask for it again. */
  readonly listings: Listings;
  /** Sentences about what could not be looked at. */
  readonly failures: readonly string[];
}

/**
 * The manifests that `paths` name, and those in the folders that they name. Links to folders are
 * not followed, as Git does not, so that a circle of them has an end.
 */
export function findManifests(paths: readonly string[]): FoundManifests {
  const manifests = new Map<string, FoundManifest>();
  const listings = new Map<string, readonly Dirent[]>();
  const failures: string[] = [];

  function add(path: string, settings: FolderSettings): void {
    if (!settings.excludes(path)) {
      manifests.set(path, { path, settings });
    }
  }

  function walk(inside: string, outer: GitIgnored, settings: FolderSettings): void {
    const folder = pathIn(outer.home, inside);
    const entries =
      attempt(folder, () => readdirSync(folder || '/', { withFileTypes: true })) ?? [];
    const isRuled = entries.some(({ name }) => name === '.gitignore' || name === '.git');
    const ignored = isRuled ? withGitIgnore(outer, inside) : outer;
    const ordered = entries.sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const entry of ordered) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!unwanted.has(entry.name) && !ignored.rules.ignores(`${path}/`)) {
          walk(path, ignored, settings);
        }
      } else if (isManifestPath(path) && !ignored.rules.ignores(path)) {
        listings.set(folder, entries);
        add(pathIn(outer.home, path), settings);
      }
    }
  }

  function fail(path: string, reason: string): void {
    failures.push(`"${shown(path)}" cannot be checked: ${reason}.`);
  }

  function attempt<Value>(path: string, look: () => Value): Value | undefined {
    try {
      return look();
    } catch (error) {
      fail(path, reasonOf(error));
      return undefined;
    }
  }

  function start(path: string, isFolder: boolean): void {
    if (isFolder) {
      const folders = foldersAround(path);
      walk(pathInside(folders[0], path) ?? '', ignoredAround(folders), settingsAround(folders));
    } else if (isManifestPath(path)) {
      add(path, settingsAround(foldersAround(parentOf(path) ?? '')));
    } else {
      fail(path, 'it is no folder, package.json, pnpm-workspace.yaml or .yarnrc.yml');
    }
  }

  for (const path of paths.map(absolute)) {
    const facts = attempt(path, () => statSync(path || '/'));
    if (facts !== undefined) {
      start(path, facts.isDirectory());
    }
  }
  return { manifests: [...manifests.values()], listings, failures };
}

const unwanted = new Set(['node_modules', '.git']);

/** The folder and those around it, outermost first, as far as its repository or this folder goes. */
function foldersAround(folder: string): readonly [string, ...string[]] {
  const folders: [string, ...string[]] = [folder];
  for (let at = parentOf(folder); at !== undefined; at = parentOf(at)) {
    folders.push(at);
  }
  const home = folders.findIndex(each => existsSync(`${each}/.git`));
  const last = home === -1 ? Math.max(folders.indexOf(absolute(cwd())), 0) : home;
  const [first, ...others] = folders.slice(0, last + 1).reverse();
  return [first ?? folder, ...others];
}

/** What the folders around the last one say; of one that is ignored itself, somebody wants to know. */
function ignoredAround(folders: readonly [string, ...string[]]): GitIgnored {
  const nothing = nothingIgnored(folders[0]);
  const [last = '', ...outer] = folders.map(each => pathInside(folders[0], each) ?? '').reverse();
  const ignored = outer.reverse().reduce(withGitIgnore, nothing);
  return last !== '' && ignored.rules.ignores(`${last}/`) ? nothing : ignored;
}

/** The nearest settings count. */
function settingsAround(folders: readonly string[]): FolderSettings {
  for (const folder of folders.toReversed()) {
    const settings = folderSettings(folder);
    if (settings !== undefined) {
      return settings;
    }
  }
  return noSettings;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? `it cannot be read (${code})`;
}

const reasons: Readonly<Record<string, string | undefined>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
  ELOOP: 'its links lead in a circle',
};
