import { own, readJsonRecord, textOf } from './locks/jsonValue';
import type { InstalledPackage } from './model';
import { parentOf, pathIn } from './paths';
import { inTurns, type ProjectReader } from './reader';

/** The folders whose node_modules Node looks into for a package in `folder`, nearest first. */
export function lookupFolders(folder: string, root: string): readonly string[] {
  const folders = [folder];
  for (let at = folder; at !== root;) {
    const above = parentOf(at);
    if (above === undefined) {
      break;
    }
    folders.push((at = above));
  }
  return folders;
}

/**
 * The installed versions of `names`; `undefined` where there are none at all. With `isIsolated`,
 * as pnpm has it, a package without a node_modules of its own has not been installed.
 */
export async function readInstalled(
  reader: ProjectReader,
  folders: readonly string[],
  names: () => readonly string[],
  isIsolated: boolean,
): Promise<ReadonlyMap<string, InstalledPackage> | undefined> {
  const holding = await inTurns(folders, async folder =>
    (await reader.has(folder, 'node_modules')) ? [folder] : [],
  );
  const homes = holding.flat();
  if (homes.length === 0 || (isIsolated && homes[0] !== folders[0])) {
    return undefined;
  }
  const found = await inTurns(names(), async name => {
    for (const folder of homes) {
      const installed = await installedIn(reader, folder, name);
      if (installed !== undefined) {
        return [[name, installed]] as const;
      }
    }
    return [];
  });
  const installed = new Map(found.flat());
  return installed.size === 0 ? undefined : installed;
}

/** Folders are listed once, so that hundreds of packages that are not there cost nothing. */
async function installedIn(
  reader: ProjectReader,
  folder: string,
  name: string,
): Promise<InstalledPackage | undefined> {
  const modules = pathIn(folder, 'node_modules');
  const [scope, inner] = name.startsWith('@') ? name.split('/') : ['', name];
  if (inner === undefined || /^\.|[/\\]/.test(inner)) {
    return undefined;
  }
  if (!(await reader.has(modules, scope === '' ? inner : scope))) {
    return undefined;
  }
  const home = pathIn(modules, scope, inner);
  const isThere = scope === '' || (await reader.has(pathIn(modules, scope), inner));
  const path = pathIn(home, 'package.json');
  return isThere ? reader.read(path, 'installed', text => readPackage(path, text)) : undefined;
}

function readPackage(path: string, text = ''): InstalledPackage {
  const version = textOf(own(readJsonRecord(text), 'version'));
  return { version, path, at: Math.max(text.search(/"version"\s*:/), 0) };
}
