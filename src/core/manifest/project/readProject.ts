import { type Manifest } from '../model';
import { readManifest } from '../readManifest';
import { readYamlManifest } from '../yamlManifest';
import { lookupFolders, readInstalled } from './installed';
import type { Lock, Project, ProjectFiles } from './model';
import { nameOf, parentOf, pathIn, pathInside } from './paths';
import { inTurns, ProjectCache, ProjectReader } from './reader';
import { manifestIn, settingsIn, workspaceOf, type Workspace } from './workspace';

const asking = new Set(['dependencies', 'devDependencies', 'optionalDependencies']);
const nodeFiles = ['.nvmrc', '.node-version'];

/** Whether a file is one whose versions are checked. */
export function isManifestPath(path: string): boolean {
  return nameOf(path) === 'package.json' || isSettingsPath(path);
}

/** What a package.json, pnpm-workspace.yaml or .yarnrc.yml says about versions. */
export function readManifestFile(path: string, text: string): Manifest {
  return isSettingsPath(path) ? readYamlManifest(text) : readManifest(text);
}

/** The manifest at `path` as `readProject` sees it; `undefined` where it is gone or unreadable. */
export function manifestAt(path: string, reader: ProjectReader): Promise<Manifest | undefined> {
  const folder = parentOf(path) ?? '';
  return isSettingsPath(path)
    ? settingsIn(reader, folder, nameOf(path))
    : manifestIn(reader, folder);
}

/**
 * Everything that other files say of the manifest at `path`, an absolute path with `/`. What is
 * missing, broken, too large or gone again counts as not there; nothing is thrown. With a `cache`
 * the packages of one workspace share what they have in common.
 */
export async function readProject(
  path: string,
  files: ProjectFiles,
  cache: ProjectCache = new ProjectCache(),
): Promise<Project> {
  const reader = new ProjectReader(files, cache);
  const folder = parentOf(path) ?? '';
  const workspace = await workspaceOf(reader, folder);
  const manifest = await manifestAt(path, reader);
  const { root, manager, managerVersion, managerFrom, members, isWhole, uses } = workspace;
  const { overridden, isHooked, catalogs, hasPlugAndPlay } = workspace;
  const lookup = lookupFolders(folder, root);
  return {
    ...{ path, root, manager, managerVersion, managerFrom, members, isWhole, uses },
    ...{ overridden, isHooked, catalogs },
    locks: manifest === undefined ? [] : locksFor(workspace, folder, manifest),
    installed: hasPlugAndPlay
      ? undefined
      : await readInstalled(reader, lookup, () => namesIn(manifest), manager === 'pnpm'),
    nodeVersions: await readNodeVersions(reader, [...new Set([folder, root])]),
  };
}

function isSettingsPath(path: string): boolean {
  return ['pnpm-workspace.yaml', '.yarnrc.yml'].includes(nameOf(path));
}

function namesIn(manifest: Manifest | undefined): readonly string[] {
  const entries = manifest?.entries.filter(({ section }) => asking.has(section)) ?? [];
  return [...new Set(entries.map(({ name }) => name))];
}

function locksFor(
  { root, locks, catalogs }: Workspace,
  folder: string,
  manifest: Manifest,
): readonly Lock[] {
  const inside = pathInside(root, folder) ?? '';
  return locks.map(({ path, manager, file }) => ({
    ...{ path, manager },
    format: file.format,
    ...file.viewOf({ folder: inside, manifest, catalogs }),
    unusable: file.unusable,
  }));
}

async function readNodeVersions(
  reader: ProjectReader,
  folders: readonly string[],
): Promise<Project['nodeVersions']> {
  const found = await inTurns(folders, async folder => {
    const names = await reader.list(folder);
    return inTurns(
      nodeFiles.filter(name => names.has(name)),
      async name => {
        const path = pathIn(folder, name);
        const text = await reader.read(path, 'text', (read = '') => read);
        return text === undefined ? [] : [{ path, text: text.slice(0, 1024) }];
      },
    );
  });
  return found.flat(2);
}
